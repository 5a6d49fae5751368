package nl.startklaar.intake;

import static nl.startklaar.plan.PlanGiven.EDEXML;
import static nl.startklaar.plan.PlanGiven.bytes;
import static nl.startklaar.plan.PlanGiven.plan;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.plan.Limit;
import nl.startklaar.plan.PlanFinding;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.plan.Planned;
import nl.startklaar.plan.Stop;
import nl.startklaar.roster.RosterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Edexml file we keep, all the way from bytes to the answer a school gets. */
class IntakeAnswersTest {

    private static final String ACCEPTED = "accepted";

    private static final Map<String, String> ANSWERS =
            Map.ofEntries(
                    Map.entry("attacks/00-valid.xml", ACCEPTED),
                    Map.entry("attacks/02-quadratic.xml", "unreadable.document-type"),
                    Map.entry("attacks/04-xxe-http.xml", "unreadable.document-type"),
                    Map.entry("attacks/06-ext-dtd.xml", "unreadable.document-type"),
                    Map.entry("attacks/08-xinclude.xml", "unreadable.xinclude"),
                    Map.entry("attacks/10-xml-stylesheet-pi.xml", ACCEPTED),
                    Map.entry("attacks/12-attrs-5000.xml", "unreadable.limit"),
                    Map.entry("attacks/14-long-element-name.xml", "unreadable.limit"),
                    Map.entry("attacks/16-pi-split.xml", ACCEPTED),
                    Map.entry("attacks/18-duplicate-attr.xml", "unreadable.broken"),
                    Map.entry("attacks/20-trailing-garbage.xml", "unreadable.broken"),
                    Map.entry("attacks/22-empty.xml", "unreadable.empty"),
                    Map.entry("attacks/24-utf8-bom.xml", ACCEPTED),
                    Map.entry("attacks/26-latin1-declared.xml", ACCEPTED),
                    Map.entry("attacks/28-cp1252-declared.xml", ACCEPTED),
                    Map.entry("attacks/30-null-byte.xml", "unreadable.broken"),
                    Map.entry("attacks/32-charref-illegal.xml", "unreadable.broken"),
                    Map.entry("attacks/34-wrong-root.xml", "unreadable.wrong-root"),
                    Map.entry("attacks/36-formula-in-name.xml", ACCEPTED),
                    Map.entry("attacks/38-missing-group.xml", "contradicts"),
                    Map.entry("attacks/40-brin-lower-space.xml", ACCEPTED),
                    Map.entry("attacks/42-half-the-pupils-gone.xml", ACCEPTED),
                    Map.entry("attacks/44-nfc-nfd.xml", ACCEPTED),
                    Map.entry("example/edexml-1.03-school.xml", ACCEPTED),
                    Map.entry("example/edexml-2.1-school.xml", ACCEPTED),
                    Map.entry("negative/ed-brinarabic.xml", "brin-unreadable"),
                    Map.entry("negative/ed-dangling.xml", "contradicts"),
                    Map.entry("negative/ed-emptyvv.xml", ACCEPTED),
                    Map.entry("negative/ed-geslachtsp.xml", ACCEPTED),
                    Map.entry("negative/ed-jgrsp.xml", ACCEPTED),
                    Map.entry("negative/ed-naamspace.xml", "contradicts"),
                    Map.entry("negative/ed-ns.xml", "unreadable.namespace"),
                    Map.entry("negative/ed-vvlong.xml", ACCEPTED));

    static Stream<String> files() throws IOException {
        try (var files = Files.walk(EDEXML)) {
            return files
                    .filter(it -> it.toString().endsWith(".xml"))
                    .map(it -> EDEXML.relativize(it).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void answers(String file) {
        assertThat(answer(file)).isEqualTo(ANSWERS.get(file));
    }

    @Test
    void asksBeforeHalfOfASchoolOfTwentyLeaves() {
        var pupils = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            pupils.append(pupil("p" + i, "de Vries", ""));
        }
        var twenty = PlanGiven.after(withPupils(pupils.toString()));
        var file = bytes(EDEXML.resolve("attacks/42-half-the-pupils-gone.xml"));

        assertThat(plan(file, twenty, new Brin("99AA00"), PlanGiven.TODAY).stop())
                .contains(new Stop.Held(Limit.PUPILS_LOST, 10, 20));
    }

    @Test
    void warnsOfALongPrefixAndKeepsIt() {
        var plan = planOf(EDEXML.resolve("negative/ed-vvlong.xml"), LocalDate.of(2024, 9, 2));

        assertThat(plan.findings()).extracting(PlanFinding::code).contains("prefix-too-long");
    }

    @Test
    void countsTheExample() {
        var plan = planOf(EDEXML.resolve("example/edexml-2.1-school.xml"), PlanGiven.TODAY);
        Map<String, Integer> added = new TreeMap<>();
        plan.changes()
                .forEach(it -> added.merge(it.row().getClass().getSimpleName(), 1, Integer::sum));

        assertThat(plan.groups()).isEqualTo(6);
        assertThat(added)
                .containsEntry("BaseGroup", 6)
                .containsEntry("CombinedGroup", 3)
                .containsEntry("Employment", 7)
                .containsEntry("Pupil", plan.pupils())
                .containsEntry("Placement", plan.pupils());
    }

    private static String answer(String file) {
        // the negatives are of 2024-2025, the last school year the published schema knows
        var today = file.startsWith("negative") ? LocalDate.of(2024, 9, 2) : PlanGiven.TODAY;
        return planOf(EDEXML.resolve(file), today).stop().map(Stop::code).orElse(ACCEPTED);
    }

    private static Planned planOf(Path file, LocalDate today) {
        return plan(
                bytes(file), RosterState.empty(SchoolYear.of(today)), new Brin("99AA00"), today);
    }
}
