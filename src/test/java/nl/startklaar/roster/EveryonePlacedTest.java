package nl.startklaar.roster;

import static nl.startklaar.roster.RosterCast.YEAR;
import static nl.startklaar.roster.RosterCast.YEAR_BEFORE;
import static nl.startklaar.roster.RosterCast.employed;
import static nl.startklaar.roster.RosterCast.group;
import static nl.startklaar.roster.RosterCast.named;
import static nl.startklaar.roster.RosterCast.placed;
import static nl.startklaar.roster.RosterCast.placedNowhere;
import static nl.startklaar.roster.RosterCast.pupil;
import static nl.startklaar.roster.RosterCast.staffed;
import static nl.startklaar.roster.RosterCast.state;
import static nl.startklaar.roster.RosterCast.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Evidence;
import nl.startklaar.readiness.Finding;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.Met;
import nl.startklaar.readiness.Verdict.NotMet;
import nl.startklaar.readiness.Verdict.NotYet;
import nl.startklaar.readiness.Verdict.Severity;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.School;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.Words;
import org.junit.jupiter.api.Test;

/** Each finding with one who has it and one who has not. */
class EveryonePlacedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final Pupil noor = pupil("Noor", "Berg");
    private final BaseGroup egels = group("3 De Egels", "3");
    private final StaffMember juf = teacher("Merel", "Heijden");

    @Test
    void isMetWhenEveryoneHasAPlace() {
        assertThat(verify(good())).isInstanceOf(Met.class);
    }

    @Test
    void waitsForTheFirstRoster() {
        assertThat(verify(state(YEAR, noor))).isInstanceOf(NotYet.class);
    }

    @Test
    void findsAPupilWithoutAGroup() {
        var jip = pupil("Jip", "Hart");

        assertThat(found(good(jip, placedNowhere(jip, YEAR, "4"))))
                .containsExactly("Jip Hart (leerjaar 4) zit in geen groep.");
        assertThat(found(good(jip))).as("left with last year").isEmpty();
        assertThat(found(good(jip, leftOn(TODAY, jip)))).isEmpty();
        assertThat(found(good(jip, leftOn(TODAY.plusDays(1), jip)))).hasSize(1);
    }

    @Test
    void findsAGroupWithoutATeacher() {
        var hazen = group("4 De Hazen", "4");
        var gym = teacher("Mounir", "Amrani");

        assertThat(found(good(hazen))).containsExactly("Groep 4 De Hazen heeft geen leerkracht.");
        assertThat(found(good(hazen, gym, employed(gym, "VAK"), staffed(gym, hazen)))).hasSize(1);
        assertThat(found(good(hazen, staffed(juf, hazen, "STA")))).hasSize(1);
        assertThat(found(good(hazen, staffed(juf, hazen, "LRK")))).isEmpty();
        assertThat(found(good(hazen, staffed(juf, hazen)))).isEmpty();
    }

    @Test
    void findsATeacherWithoutAGroup() {
        var tom = teacher("Tom", "Verhoeven");

        assertThat(found(good(tom, employed(tom, "LRK"))))
                .containsExactly("Tom Verhoeven is leerkracht en heeft geen groep.");
        for (String role : List.of("DIR", "IB", "ADM", "ICT", "CON", "STA")) {
            assertThat(found(good(tom, employed(tom, role)))).as(role).isEmpty();
        }
        assertThat(found(good(tom, employed(tom, "LRK", "IB")))).isEmpty();
        assertThat(found(good(tom, employed(tom, "LRK"), staffed(tom, egels)))).isEmpty();
        assertThat(found(good(tom))).as("employed in another year").isEmpty();
    }

    @Test
    void findsATeacherWithoutAnEmailAddress() {
        var tom = new StaffMember(UUID.randomUUID(), named("Tom", "", "Verhoeven"), "");

        assertThat(found(good(tom, employed(tom, "LRK"), staffed(tom, egels))))
                .containsExactly("Tom Verhoeven heeft geen e-mailadres en kan zo niet inloggen.");
        assertThat(found(good(tom, employed(tom, "LRK"))))
                .containsExactly(
                        "Tom Verhoeven heeft geen e-mailadres en kan zo niet inloggen."
                                + " Tom Verhoeven heeft ook geen groep.");
    }

    @Test
    void aSubstituteIsThereUntilTheLastDay() {
        var hazen = group("4 De Hazen", "4");

        assertThat(found(good(hazen, until(TODAY, staffed(juf, hazen, "LRK"))))).isEmpty();
        assertThat(found(good(hazen, until(TODAY.minusDays(1), staffed(juf, hazen, "LRK")))))
                .containsExactly("Groep 4 De Hazen heeft geen leerkracht.");
    }

    @Test
    void findsAnYearThatWasNotChanged() {
        var jip = pupil("Jip", "Hart");
        var now = good(jip, placed(jip, egels));
        var hazen = group(YEAR_BEFORE, "3 De Hazen", "3");
        var kikkers = group(YEAR_BEFORE, "2 De Kikkers", "2");

        assertThat(found(now, state(YEAR_BEFORE, placed(noor, hazen), placed(jip, hazen))))
                .containsExactly(
                        "De jaarovergang in het LAS is nog niet gedaan:"
                                + " 2 van de 2 leerlingen zitten nog in hun oude leerjaar.");
        assertThat(found(now, state(YEAR_BEFORE, placed(noor, hazen), placed(jip, kikkers))))
                .as("one of two stays down")
                .isEmpty();
    }

    @Test
    void asksToLookAtAPupilWhoIsInGroupEightAgain() {
        var last = group("8 De Arenden", "8");
        var jip = pupil("Jip", "Hart");
        var now = good(last, staffed(juf, last), jip, placed(jip, last));
        var arenden = group(YEAR_BEFORE, "8 De Arenden", "8");
        var kikkers = group(YEAR_BEFORE, "2 De Kikkers", "2");
        var before = state(YEAR_BEFORE, placed(jip, arenden), placed(noor, kikkers));

        assertThat(verify(now, before))
                .isInstanceOfSatisfying(
                        NotMet.class,
                        it -> assertThat(it.severity()).isEqualTo(Severity.ATTENTION));
        assertThat(found(now, before))
                .containsExactly("Jip Hart zit voor het tweede jaar in groep 8 (8 De Arenden).");
    }

    @Test
    void onlyMentionsATeacherWhoIsATraineeToo() {
        var gijs = teacher("Gijs", "Hert");
        var verdict = verify(good(gijs, employed(gijs, "LRK", "STA"), staffed(gijs, egels)));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Met.class,
                        it ->
                                assertThat(it.evidence())
                                        .extracting(Evidence::what)
                                        .contains(Sentence.of("roster.n3.trainee", "Gijs Hert")));
    }

    @Test
    void everyFindingSaysWhatToDoInTheLas() {
        var jip = pupil("Jip", "Hart");

        var findings = findings(verify(good(jip, placedNowhere(jip, YEAR, "4"))));

        assertThat(text(findings.getFirst().remedy()))
                .isEqualTo("In het LAS: zet Jip Hart in een groep. Importeer daarna opnieuw.");
        assertThat(findings.getFirst().fix())
                .hasValueSatisfying(it -> assertThat(it.path()).isEqualTo("/import"));
    }

    @Test
    void findsThePlantedProblemsOfDeBoomAndNothingElse() {
        var before = PracticeRoster.read("de-boom-2025-2026.xml", 2025);

        assertThat(found(PracticeRoster.read("de-boom-2026-2027.xml", 2026), before))
                .containsExactly(
                        "Oleksandr Kovalenko (leerjaar 4) zit in geen groep.",
                        "Groep 3 De Egels heeft geen leerkracht.",
                        "Merel van der Heijden heeft geen e-mailadres en kan zo niet inloggen."
                                + " Merel van der Heijden heeft ook geen groep.");
        assertThat(verify(PracticeRoster.read("de-boom-2026-2027-corrected.xml", 2026), before))
                .isInstanceOf(Met.class);
        assertThat(found(before)).isEmpty();
    }

    @Test
    void findsNothingAtDeKiezel() {
        var before = PracticeRoster.read("de-kiezel-2025-2026.xml", 2025);

        assertThat(found(PracticeRoster.read("de-kiezel-2026-2027.xml", 2026), before)).isEmpty();
        assertThat(found(before)).isEmpty();
    }

    private RosterState good(RosterRow... more) {
        var rows = new ArrayList<RosterRow>(List.of(more));
        rows.addAll(
                List.of(
                        noor,
                        egels,
                        juf,
                        placed(noor, egels),
                        employed(juf, "LRK"),
                        staffed(juf, egels)));
        return state(YEAR, rows.toArray(RosterRow[]::new));
    }

    private static Placement leftOn(LocalDate day, Pupil pupil) {
        return new Placement(UUID.randomUUID(), YEAR, pupil.id(), "4", null, null, day);
    }

    private static List<String> found(RosterState now) {
        return found(now, RosterState.empty(YEAR_BEFORE));
    }

    private static List<String> found(RosterState now, RosterState before) {
        return findings(verify(now, before)).stream().map(it -> text(it.what())).toList();
    }

    private static List<Finding> findings(Verdict verdict) {
        return verdict instanceof NotMet open ? open.findings() : List.of();
    }

    private static Verdict verify(RosterState now) {
        return verify(now, RosterState.empty(YEAR_BEFORE));
    }

    private static Verdict verify(RosterState now, RosterState before) {
        var check =
                new EveryonePlaced(
                        new Remembered(now, before), Clock.fixed(TestTime.NOW, ZoneOffset.UTC));
        var school =
                new School(
                        new SchoolId(UUID.randomUUID()),
                        new BoardId(UUID.randomUUID()),
                        new Brin("99AA00"),
                        "De Boom",
                        "Assen",
                        "Assen",
                        "",
                        "",
                        true);
        return check.verify(new CheckedSchool(school, now.year(), TODAY));
    }

    private static Staffing until(LocalDate lastDay, Staffing it) {
        return new Staffing(
                it.id(), it.year(), it.staffMember(), it.group(), it.roles(), true, lastDay);
    }

    private static String text(Sentence sentence) {
        try {
            return sentence.in(Words.messageSource(), Locale.forLanguageTag("nl-NL"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Two years that a test knows by heart. */
    private record Remembered(RosterState now, RosterState before) implements Rosters {

        @Override
        public RosterState read(SchoolId school, SchoolYear year) {
            return year.equals(now.year()) ? now : before;
        }

        @Override
        public RosterYears readWithYearBefore(SchoolId school, SchoolYear year) {
            return new RosterYears(now, before);
        }

        @Override
        public ApplyOutcome apply(
                SchoolId school, SchoolYear year, List<RosterChange> changes, String deed) {
            throw new UnsupportedOperationException("A check only looks");
        }

        @Override
        public UndoOutcome undo(SchoolId school, UUID changeSet, String deed) {
            throw new UnsupportedOperationException("A check only looks");
        }

        @Override
        public Optional<ChangeSet> findChangeSet(SchoolId school, UUID changeSet) {
            return Optional.empty();
        }
    }
}
