package nl.startklaar.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.ReadingQuestion;
import nl.startklaar.las.ReadingQuestion.About;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Sentence;

/**
 * A file can be read in more ways than one. Nothing of it was kept, so a person chooses, and sends
 * the same file once more.
 *
 * @param upload where it is sent to
 * @param before what was chosen in an earlier round, by the name of its field
 */
record UnclearPage(String upload, List<Choice> choices, List<Chosen> before) {

    private static final String FIELD = "keuze-";

    /**
     * @param name of the field
     */
    record Choice(String name, Sentence what, List<Option> options) {}

    record Option(String code, Sentence words) {}

    record Chosen(String name, String code) {}

    static UnclearPage of(
            AtSchool at, List<ReadingQuestion> questions, Map<String, String> fields) {
        return new UnclearPage(
                at.home() + "/import",
                questions.stream().map(UnclearPage::choice).toList(),
                EnumSet.allOf(About.class).stream()
                        .filter(about -> questions.stream().noneMatch(it -> it.about() == about))
                        .filter(about -> fields.containsKey(FIELD + about.name()))
                        .map(about ->
                                new Chosen(
                                        FIELD + about.name(),
                                        fields.getOrDefault(FIELD + about.name(), "")))
                        .toList());
    }

    private static Choice choice(ReadingQuestion question) {
        return new Choice(
                FIELD + question.about().name(),
                Sentence.of("intake.unclear." + question.about().name()),
                question.options().stream()
                        .map(it ->
                                new Option(
                                        it.code(),
                                        Sentence.of("intake.unclear.option", it.example())))
                        .toList());
    }

    /** What the fields of this page say. */
    static ReadingChoice choice(Map<String, String> fields) {
        var choice = ReadingChoice.lenient();
        for (About about : About.values()) {
            if (fields.containsKey(FIELD + about.name())) {
                choice = choice.answering(about, fields.getOrDefault(FIELD + about.name(), ""));
            }
        }
        return choice;
    }
}
