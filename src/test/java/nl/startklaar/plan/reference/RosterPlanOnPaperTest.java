package nl.startklaar.plan.reference;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.plan.Question;
import nl.startklaar.plan.Question.OneGroup;
import nl.startklaar.plan.Question.SamePerson;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random files into random rosters: what the plan makes of them is what the documents
 * say. A build tries some, a campaign many more.
 */
class RosterPlanOnPaperTest {

    private static final boolean CAMPAIGN = Boolean.getBoolean("startklaar.campaign");
    private static final int CASES = CAMPAIGN ? 50_000 : 2_000;
    private static final long SEED = 20260901;

    /** What is compared besides the roster. */
    private static final Set<String> COMPARED =
            Set.of(
                    "key-used-twice",
                    "eck-id-used-twice",
                    "name-missing",
                    "key-and-eck-id-disagree",
                    "person-replaced",
                    "same-person-twice",
                    "stays-by-hand");

    @Test
    void makesOfAFileWhatTheDocumentsSay() {
        int tried = 0;
        for (long seed = SEED; tried < CASES; seed++) {
            for (Scene it : Scene.of(seed)) {
                var differences = differences(it);
                if (!differences.isEmpty()) {
                    var small = shrunk(it);
                    throw new AssertionError(differences(small) + "\n" + small);
                }
                tried++;
            }
        }
        System.out.printf("Planned on paper as well: %d files, 0 differences%n", tried);
    }

    private static List<String> differences(Scene it) {
        var slow = it.slowPlan();
        if (it.contradicts() || !slow.isUsable()) {
            return it.contradicts() != slow.isUsable()
                    ? List.of()
                    : List.of("contradicts: " + it.contradicts());
        }
        var differences = new ArrayList<String>();
        compare(
                slow.lines(),
                Sheets.lines(Sheets.of(it.after(), Sheets.ids(it.now()))),
                differences);
        compare(slow.questions(), questions(it), differences);
        compare(slow.notes(), notes(it), differences);
        return differences;
    }

    private static void compare(
            Iterable<String> expected, Iterable<String> found, List<String> differences) {
        var missing = new ArrayList<String>();
        expected.forEach(missing::add);
        found.forEach(it -> {
            if (!missing.remove(it)) {
                differences.add("\nplan:  " + it);
            }
        });
        missing.forEach(it -> differences.add("\npaper: " + it));
    }

    private static Set<String> questions(Scene scene) {
        return scene.plan().questions().stream()
                .map(RosterPlanOnPaperTest::text)
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Question question) {
        return switch (question) {
            case SamePerson it -> "line %d: same as %s?".formatted(it.line(), it.candidate());
            case OneGroup it -> "one group " + it.name().toLowerCase(Locale.ROOT) + it.keys();
        };
    }

    private static Set<String> notes(Scene scene) {
        return scene.plan().findings().stream()
                .filter(it -> COMPARED.contains(it.code()))
                .map(it -> it.code() + " in line " + it.line())
                .collect(toCollection(TreeSet::new));
    }

    /** With as few pupils in the file as show the difference. */
    private static Scene shrunk(Scene it) {
        for (int i = 0; i < it.file().leerlingen().size(); i++) {
            List<Leerling> fewer = new ArrayList<>(it.file().leerlingen());
            fewer.remove(i);
            var smaller = it.with(fewer);
            if (!differences(smaller).isEmpty()) {
                return shrunk(smaller);
            }
        }
        return it;
    }
}
