package nl.startklaar.plan;

import static nl.startklaar.plan.PlanGiven.YEAR;
import static nl.startklaar.plan.PlanGiven.after;
import static nl.startklaar.plan.PlanGiven.applied;
import static nl.startklaar.plan.PlanGiven.edexml;
import static nl.startklaar.plan.PlanGiven.plan;
import static nl.startklaar.plan.PlanGiven.planFirst;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leaves, who is back, and what was done by hand and so stays. */
class DeparturesTest {

    private static final LocalDate REFERENCE_DAY = LocalDate.of(2026, 9, 7);
    private static final String NOOR = pupil("p1", "Berg", "");
    private static final String SEM = pupil("p2", "Smit", "");

    @Test
    void writesDownSinceWhenAnAbsentPupilIsGone() {
        var after = after(withPupils(NOOR), after(withPupils(NOOR + SEM)));

        assertThat(after.departures())
                .singleElement()
                .matches(it -> it.kind() == Departure.Kind.PUPIL)
                .matches(it -> it.firstDay().equals(REFERENCE_DAY));
    }

    @Test
    void takesTheDayTheFileSays() {
        var gone = pupil("p2", "Smit", "<uitstroomdatum>2026-09-01</uitstroomdatum>");

        var after = after(withPupils(NOOR + gone), after(withPupils(NOOR + SEM)));

        assertThat(after.departures())
                .singleElement()
                .matches(it -> it.firstDay().equals(LocalDate.of(2026, 9, 1)));
        assertThat(plan(withPupils(NOOR + gone), after).changes()).isEmpty();
    }

    @Test
    void knowsBeforehandWhoWillLeave() {
        var leaves = pupil("p2", "Smit", "<uitstroomdatum>2026-12-01</uitstroomdatum>");

        var after = after(withPupils(NOOR + leaves), after(withPupils(NOOR + SEM)));

        assertThat(after.placements()).hasSize(2);
        assertThat(after.departures())
                .extracting(Departure::firstDay)
                .containsExactly(LocalDate.of(2026, 12, 1));
        assertThat(after(withPupils(NOOR + SEM), after).departures()).isEmpty();
    }

    @Test
    void letsWhoWasToLeaveLaterLeaveWhenTheyAreGone() {
        var leaves = pupil("p2", "Smit", "<uitstroomdatum>2026-12-01</uitstroomdatum>");
        var left = pupil("p2", "Smit", "<uitstroomdatum>2026-09-01</uitstroomdatum>");
        var announced = after(withPupils(NOOR + leaves));

        assertThat(after(withPupils(NOOR), announced).departures())
                .extracting(Departure::firstDay)
                .containsExactly(REFERENCE_DAY);
        assertThat(after(withPupils(NOOR + left), announced).departures())
                .extracting(Departure::firstDay)
                .containsExactly(LocalDate.of(2026, 9, 1));
    }

    @Test
    void keepsWhoIsPlacedWhenAnotherRowSaysTheyLeft() {
        var known = after(withPupils(eckId(NOOR, "e1") + SEM));
        var left = pupil("p1", "Berg", "<jaargroep>H</jaargroep>");
        var here = eckId(pupil("p7", "Berg", ""), "e1");

        var after = after(withPupils(left + here + SEM), known);

        assertThat(after.placements()).hasSize(2);
        assertThat(after.departures()).isEmpty();
    }

    @Test
    void forgetsTheDepartureOfWhoIsBack() {
        var without = after(withPupils(NOOR), after(withPupils(NOOR + SEM)));

        assertThat(after(withPupils(NOOR + SEM), without).departures()).isEmpty();
    }

    @Test
    void letsWhoHasNoPlaceInTheNewYearLeaveOnItsFirstDay() {
        var lastYear = asOfLastYear(after(withPupils(NOOR + SEM)));
        var now = withoutPlaces(lastYear);

        var plan = planFirst(withPupils(NOOR), now, lastYear);
        var after = applied(now, plan.changes());

        assertThat(after.departures())
                .extracting(Departure::firstDay)
                .containsExactly(LocalDate.of(2026, 8, 1));
        assertThat(planFirst(withPupils(NOOR), after, lastYear).changes()).isEmpty();
    }

    @Test
    void keepsADepartureAfterThisYearWhenThisYearsFileComesAgain() {
        var after = after(withPupils(NOOR + SEM));
        var leavesNextSummer =
                with(
                        after,
                        new Departure(
                                UUID.randomUUID(),
                                Departure.Kind.PUPIL,
                                after.pupils().getFirst().id(),
                                LocalDate.of(2027, 8, 1)));

        assertThat(plan(withPupils(NOOR + SEM), leavesNextSummer).changes()).isEmpty();
    }

    @Test
    void keepsAPlaceByHandOfWhoIsNotInTheFile() {
        var known = after(withPupils(NOOR));
        var byHand = with(known, mila(), place(known, mila(), true));

        var plan = plan(withPupils(NOOR), byHand);

        assertThat(plan.changes()).isEmpty();
    }

    @ParameterizedTest(name = "the file says {0}: by hand {1}")
    @CsvSource({"g1, true", "g2, false"})
    void keepsAMoveByHandUntilTheFileSaysTheSame(String inFile, boolean byHand) {
        var two = after(twoGroups("g1"));
        var moved = applied(two, List.of(moveTo(two, "3B")));

        var plan = plan(twoGroups(inFile), moved);
        var after = applied(moved, plan.changes());

        assertThat(after.placements())
                .singleElement()
                .matches(it -> it.byHand() == byHand)
                .matches(it -> it.group() != null && it.group().equals(group(two, "3B").id()));
        assertThat(plan.findings().stream().anyMatch(it -> it.code().equals("stays-by-hand")))
                .isEqualTo(byHand);
    }

    @Test
    void keepsWhoLeftByHandWhenTheFileDoesNotKnowItYet() {
        var known = after(withPupils(NOOR + SEM));
        var was = known.placements().getFirst();
        var day = LocalDate.of(2026, 9, 1);
        var left =
                new Placement(
                        was.id(),
                        was.year(),
                        was.pupil(),
                        was.yearGroup(),
                        was.group(),
                        null,
                        day,
                        true);
        var byHand =
                with(
                        applied(known, List.of(new RosterChange(was, left))),
                        new Departure(UUID.randomUUID(), Departure.Kind.PUPIL, was.pupil(), day));

        assertThat(plan(withPupils(NOOR + SEM), byHand).changes()).isEmpty();
    }

    @Test
    void keepsTheEndOfWorkThatAPersonWroteDown() {
        var known = after(withTeacher());
        var was = known.employments().getFirst();
        var over = LocalDate.of(2026, 9, 1);
        var byHand =
                applied(
                        known,
                        List.of(
                                new RosterChange(
                                        was,
                                        new Employment(
                                                was.id(),
                                                YEAR,
                                                was.staffMember(),
                                                was.roles(),
                                                true,
                                                over))));

        assertThat(plan(withTeacher(), byHand).changes()).isEmpty();
    }

    @Test
    void keepsAMoveByHandWhenTheFileHasNoGroups() {
        var two = after(twoGroups("g1"));
        var moved = applied(two, List.of(moveTo(two, "3B")));
        var pupilsOnly =
                edexml(
                        "<leerlingen>"
                                + NOOR.replace("<groep key='g1'/>", "<jaargroep>3</jaargroep>")
                                + "</leerlingen>");

        assertThat(plan(pupilsOnly, moved).changes()).isEmpty();
    }

    @Test
    void keepsASubstituteWhoIsNotInTheFileWithTheirGroup() {
        var known = after(withTeacher());
        var ineke =
                new StaffMember(
                        UUID.randomUUID(),
                        new PersonName("Ineke", "", "", "", "Val"),
                        "i.val@school.example");
        var until = LocalDate.of(2026, 10, 1);
        var withSubstitute =
                with(
                        known,
                        ineke,
                        new Employment(
                                UUID.randomUUID(), YEAR, ineke.id(), List.of("LRK"), true, until),
                        new Staffing(
                                UUID.randomUUID(),
                                YEAR,
                                ineke.id(),
                                known.groups().getFirst().id(),
                                List.of(),
                                true,
                                until));

        assertThat(plan(withTeacher(), withSubstitute).changes()).isEmpty();
    }

    @Test
    void keepsARoleThatWasGivenByHand() {
        var known = after(withTeacher());
        var teacher = known.employments().getFirst();
        var careToo =
                new Employment(
                        teacher.id(),
                        YEAR,
                        teacher.staffMember(),
                        List.of("IB", "LRK"),
                        true,
                        null);
        var byHand = applied(known, List.of(new RosterChange(teacher, careToo)));

        assertThat(plan(withTeacher(), byHand).changes()).isEmpty();
        assertThat(plan(withTeacher(), byHand).findings())
                .extracting(PlanFinding::code)
                .contains("stays-by-hand");
    }

    private static String eckId(String pupil, String eckId) {
        return pupil.replace("<leerling ", "<leerling eckid='" + eckId + "' ");
    }

    private static final Pupil MILA =
            new Pupil(
                    UUID.randomUUID(),
                    new PersonName("Mila", "", "", "", "Vos"),
                    LocalDate.of(2018, 5, 5));

    private static Pupil mila() {
        return MILA;
    }

    private static Placement place(RosterState in, Pupil pupil, boolean byHand) {
        return new Placement(
                UUID.randomUUID(),
                YEAR,
                pupil.id(),
                "3",
                in.groups().getFirst().id(),
                null,
                null,
                byHand);
    }

    private static RosterChange moveTo(RosterState in, String name) {
        var was = in.placements().getFirst();
        return new RosterChange(
                was,
                new Placement(
                        was.id(),
                        was.year(),
                        was.pupil(),
                        was.yearGroup(),
                        group(in, name).id(),
                        null,
                        null,
                        true));
    }

    private static BaseGroup group(RosterState in, String name) {
        return in.groups().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static String twoGroups(String noorIn) {
        return edexml(
                "<groepen><groep key='g1'><naam>3A</naam><jaargroep>3</jaargroep></groep><groep key='g2'><naam>3B</naam><jaargroep>3</jaargroep></groep></groepen><leerlingen><leerling key='p1'><achternaam>Berg</achternaam><roepnaam>Noor</roepnaam><groep key='%s'/></leerling></leerlingen>"
                        .formatted(noorIn));
    }

    private static String withTeacher() {
        return edexml(
                "<groepen><groep key='g1'><naam>3A</naam><jaargroep>3</jaargroep></groep></groepen><leerlingen>"
                        + NOOR
                        + "</leerlingen><leerkrachten><leerkracht key='l1'><achternaam>Bos</achternaam><roepnaam>Jan</roepnaam><emailadres>j.bos@school.example</emailadres><rol>LRK</rol><groepen><groep key='g1'/></groepen></leerkracht></leerkrachten>");
    }

    private static RosterState asOfLastYear(RosterState state) {
        var year = new SchoolYear(YEAR.startYear() - 1);
        List<RosterRow> rows = new ArrayList<>(state.pupils());
        rows.addAll(state.keys());
        state.placements()
                .forEach(it ->
                        rows.add(
                                new Placement(
                                        UUID.randomUUID(),
                                        year,
                                        it.pupil(),
                                        "3",
                                        null,
                                        null,
                                        null)));
        return RosterState.of(year, rows);
    }

    private static RosterState withoutPlaces(RosterState lastYear) {
        List<RosterRow> rows = new ArrayList<>(lastYear.pupils());
        rows.addAll(
                lastYear.keys().stream().filter(it -> it.kind() == SourceKey.Kind.PUPIL).toList());
        return RosterState.of(YEAR, rows);
    }

    private static RosterState with(RosterState state, RosterRow... more) {
        var rows = new ArrayList<>(state.rows().toList());
        rows.addAll(List.of(more));
        return RosterState.of(state.year(), rows);
    }
}
