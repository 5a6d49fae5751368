package nl.startklaar.las;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.kernel.Brin;
import nl.startklaar.las.ReadingQuestion.About;
import org.jspecify.annotations.Nullable;

/**
 * What is known before a file is read: for which school, how strictly, and what a person answered
 * when it was unclear before.
 *
 * @param school whose part is wanted of a file with several schools
 * @param strict whether what is against the standard refuses a file that can still be read
 * @param answers the code of the option that was chosen
 */
public record ReadingChoice(@Nullable Brin school, boolean strict, Map<About, String> answers) {

    public ReadingChoice {
        answers = Map.copyOf(answers);
    }

    /** Nothing is known, and what can be read is read. */
    public static ReadingChoice lenient() {
        return new ReadingChoice(null, false, Map.of());
    }

    public ReadingChoice ofSchool(Brin brin) {
        return new ReadingChoice(brin, strict, answers);
    }

    public ReadingChoice strictly() {
        return new ReadingChoice(school, true, answers);
    }

    /** With this answer to a question of {@link LasReading.Unclear}. */
    public ReadingChoice answering(About about, String code) {
        var more = new EnumMap<About, String>(About.class);
        more.putAll(answers);
        more.put(about, code);
        return new ReadingChoice(school, strict, more);
    }

    Optional<String> answer(About about) {
        return Optional.ofNullable(answers.get(about));
    }
}
