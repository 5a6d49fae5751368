package nl.startklaar.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.startklaar.roster.RosterState;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;

/**
 * What was answered to what files left open. Each counts for every later file, until somebody takes
 * it back.
 *
 * @param address where one is taken back; the page of answers itself
 */
record AnswersPage(String address, boolean mayTakeBack, List<Line> lines) {

    record Line(String question, Sentence what, Sentence answer, String who, String when) {}

    static AnswersPage of(Page page, AtSchool at, List<GivenAnswer> given, RosterState roster) {
        Map<String, String> names = new HashMap<>();
        roster.pupils().forEach(it -> names.put(it.id().toString(), it.name().full()));
        roster.staff().forEach(it -> names.put(it.id().toString(), it.name().full()));
        return new AnswersPage(
                at.home() + "/import/antwoorden",
                at.is(Role.ICT_COORDINATOR),
                given.stream().map(it -> line(page, it, names)).toList());
    }

    private static Line line(Page page, GivenAnswer it, Map<String, String> names) {
        return new Line(
                it.question(),
                what(it.question(), names),
                Sentence.of("intake.answers." + (it.yes() ? "yes" : "no")),
                it.person(),
                page.formats().moment(it.at()));
    }

    private static Sentence what(String question, Map<String, String> names) {
        var about = question.substring(question.indexOf(' ') + 1);
        if (question.startsWith("one-group ")) {
            return Sentence.of("intake.answers.one-group", about);
        }
        int last = about.lastIndexOf(' ');
        var key = about.substring(0, Math.max(0, last));
        return Sentence.of(
                "intake.answers.same", key, names.getOrDefault(about.substring(last + 1), "–"));
    }
}
