package nl.startklaar.intake;

import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.NameSearch;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.plan.PlanGiven;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is kept of a file that was taken over: lines for long, names of left-out rows for a week.
 */
@HouseTest
class LeftOutRowsTest {

    private static final String LOOKS_LIKE_BERGSMA = pupil("p9", "Bergsme", born());

    @Autowired private Imports imports;
    @Autowired private FilePeople people;
    @Autowired private InFileStore store;
    @Autowired private EmptyOldMirrors emptyOldMirrors;
    @Autowired private Rosters rosters;
    @Autowired private InSchool inSchool;
    @Autowired private TestTime.Day day;
    @Autowired private TestTime.Moment clock;

    private final School school;

    @Autowired
    LeftOutRowsTest(Given given) {
        school = given.aSchool();
    }

    @BeforeEach
    void itIsTheFirstMonday() {
        day.itIs(PlanGiven.TODAY);
    }

    @Test
    void theNameOfARowThatWasLeftOutIsGoneAfterAWeek() {
        apply(pupil("p1", "Bergsma", born()) + others(""));
        apply(LOOKS_LIKE_BERGSMA + others("<instroomdatum>2026-08-24</instroomdatum>"));

        assertThat(find("bergsme"))
                .singleElement()
                .matches(it -> it.key().equals("p9") && !it.waits());
        clock.passes(Duration.ofDays(7));
        emptyOldMirrors.empty(school.id());
        assertThat(find("bergsme")).hasSize(1);
        clock.passes(Duration.ofMillis(1));
        emptyOldMirrors.empty(school.id());
        assertThat(find("bergsme")).isEmpty();
    }

    @Test
    void theLinesOfTheNewestThreeFilesOfASchoolYearAreKept() {
        var runs =
                List.of(
                        apply(others("")),
                        apply(others("") + pupil("p7", "Mol", "")),
                        apply(others("") + pupil("p8", "Das", "")),
                        receive(others("") + pupil("p8", "Das", "")));

        assertThat(runs.stream().map(this::isKept)).containsExactly(false, true, true, true);
        var das =
                rosters.read(school.id(), new SchoolYear(2026)).pupils().stream()
                        .filter(it -> it.name().surname().equals("Das"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        inSchool.ask(
                                school.id(),
                                () -> store.findLine(school.id(), runs.get(3), das.id())))
                .hasValue(5);
        assertThat(
                        inSchool.ask(
                                school.id(),
                                () -> store.findLine(school.id(), runs.get(1), das.id())))
                .isEmpty();
    }

    private boolean isKept(UUID run) {
        return inSchool.ask(school.id(), () -> store.isKept(school.id(), run));
    }

    private List<FilePerson> find(String name) {
        return people.search(school.id(), new NameSearch(name), day.today());
    }

    private static String born() {
        return "<geboortedatum>2018-11-09</geboortedatum>";
    }

    private static String others(String more) {
        return pupil("p2", "Smit", more) + pupil("p3", "Vos", more) + pupil("p4", "Lam", more);
    }

    private UUID apply(String pupils) {
        var run = receive(pupils);
        assertThat(imports.apply(school.id(), run, true).status()).isEqualTo("APPLIED");
        return run;
    }

    private UUID receive(String pupils) {
        var xml =
                withPupils(pupils)
                        .replace(
                                "<brincode>99AA</brincode>",
                                "<brincode>" + school.brin().code() + "</brincode>")
                        .replace("><leerling ", ">\n<leerling ");
        var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return imports.preview(school.id(), in, "EDEX.XML").run();
    }
}
