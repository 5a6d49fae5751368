package nl.startklaar.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.plan.PlanGiven.PRACTICE;
import static nl.startklaar.plan.PlanGiven.TODAY;
import static nl.startklaar.plan.PlanGiven.YEAR;
import static nl.startklaar.plan.PlanGiven.after;
import static nl.startklaar.plan.PlanGiven.applied;
import static nl.startklaar.plan.PlanGiven.bytes;
import static nl.startklaar.plan.PlanGiven.edexml;
import static nl.startklaar.plan.PlanGiven.plan;
import static nl.startklaar.plan.PlanGiven.planFirst;
import static nl.startklaar.plan.PlanGiven.pupil;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterPlanTest {

    private static final SchoolYear LAST_YEAR = new SchoolYear(2025);
    private static final String BORN = "<geboortedatum>2018-11-09</geboortedatum>";

    @Test
    void readsThePracticeSchoolWithItsPlantedProblems() {
        var plan = planOf("de-boom-2026-2027.xml", RosterState.empty(YEAR));
        var after = applied(RosterState.empty(YEAR), plan.changes());

        assertThat(plan.stop()).isEmpty();
        assertThat(after.placements()).hasSize(214);
        assertThat(after.groups()).hasSize(10);
        assertThat(after.combinedGroups()).hasSize(3);
        assertThat(after.employments()).hasSize(29);
        assertThat(after.keys()).hasSize(214 + 10 + 3 + 29 + 224);
        assertThat(plan.findings())
                .extracting(it -> it.line() + " " + it.code())
                .containsExactlyInAnyOrder(
                        "0 reference-date-long-ago",
                        "19 group-without-teacher",
                        "22 group-name-twice",
                        "245 pupil-without-group",
                        "264 trainee-and-teacher",
                        "276 teacher-without-email",
                        "276 teacher-without-group");
    }

    @Test
    void changesNothingWhenAFileComesTwice() {
        var after = after(withPupils(pupil("p1", "Berg", BORN)));

        for (String file : List.of("de-boom-2026-2027.xml", "de-boom-2026-2027-corrected.xml")) {
            var first = planOf(file, RosterState.empty(YEAR));
            var state = applied(RosterState.empty(YEAR), first.changes());
            assertThat(planOf(file, state).changes()).isEmpty();
        }
        assertThat(plan(withPupils(pupil("p1", "Berg", BORN)), after).changes()).isEmpty();
    }

    @Test
    void leadsFromOneYearToTheNextByKey() {
        var known = after(withPupils(pupil("p1", "Berg", BORN)));
        var nextYear = withoutPlaces(known);

        var plan = plan(withPupils(pupil("p1", "Berg", BORN)), nextYear);

        assertThat(plan.changes()).noneMatch(it -> it.row() instanceof Pupil);
        assertThat(plan.changes()).anyMatch(it -> it.row() instanceof Placement);
    }

    @Test
    void takesThePlaceAndKeepsThePersonOfWhoIsAbsent() {
        var three =
                after(
                        withPupils(
                                pupil("p1", "A", "")
                                        + pupil("p2", "B", "")
                                        + pupil("p3", "C", "")));

        var after = after(withPupils(pupil("p1", "A", "") + pupil("p2", "B", "")), three);

        assertThat(after.placements()).hasSize(2);
        assertThat(after.pupils()).hasSize(3);
        assertThat(after.keys()).filteredOn(it -> it.kind() == SourceKey.Kind.PUPIL).hasSize(3);
        assertThat(after(withPupils(pupil("p1", "A", "") + pupil("p3", "C", "")), after).pupils())
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "3, 4, 4", // the pupil's own wins
        "3, , 3", // the old format has only the group's
        "C, 5, 5", "C, , ''", "3, C, 3",
    })
    void takesTheYearGroup(String ofGroup, String own, String expected) {
        var pupil = own == null ? "" : "<jaargroep>" + own + "</jaargroep>";
        var file =
                edexml(
                        "<groepen><groep key='g1'><naam>A</naam><jaargroep>%s</jaargroep></groep></groepen><leerlingen>%s</leerlingen>"
                                .formatted(ofGroup, pupil("p1", "Berg", pupil)));

        assertThat(after(file).placements())
                .singleElement()
                .extracting(Placement::yearGroup)
                .isEqualTo(expected);
    }

    @Test
    void givesACombinationGroupTheYearGroupsOfItsPupils() {
        var file =
                edexml(
                        "<groepen><groep key='g1'><naam>5/6</naam><jaargroep>C</jaargroep></groep></groepen><leerlingen>"
                                + pupil("p1", "A", "<jaargroep>6</jaargroep>")
                                + pupil("p2", "B", "<jaargroep>5</jaargroep>")
                                + "</leerlingen>");

        assertThat(after(file).groups())
                .singleElement()
                .extracting(BaseGroup::yearGroups)
                .isEqualTo(List.of("5", "6"));
    }

    @ParameterizedTest(name = "{0} on 2026-09-07 -> {1} at school")
    @CsvSource({"2026-09-06, 1", "2026-09-07, 1", "2026-09-08, 2", "'', 2"})
    void takesWhoLeftByTheReferenceDayForGone(String lastDay, int atSchool) {
        var file =
                withPupils(
                        pupil("p1", "A", "")
                                + pupil(
                                        "p2",
                                        "B",
                                        "<uitstroomdatum>" + lastDay + "</uitstroomdatum>"));

        assertThat(plan(file).pupils()).isEqualTo(atSchool);
        assertThat(after(file).placements()).hasSize(atSchool);
    }

    @Test
    void takesYearGroupHForGone() {
        var file = withPupils(pupil("p1", "A", "") + pupil("p2", "B", "<jaargroep>H</jaargroep>"));

        assertThat(after(file).pupils()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pupil-without-group       | <leerling key='p9'><roepnaam>Jip</roepnaam><jaargroep>3</jaargroep></leerling>",
                "key-missing               | <leerling><roepnaam>Jip</roepnaam><groep key='g1'/></leerling>",
                "temporary-key             | <leerling key='#1'><roepnaam>Jip</roepnaam><groep key='g1'/></leerling>",
                "key-used-twice            | <leerling key='p1'><roepnaam>Jip</roepnaam><groep key='g1'/></leerling>",
                "eck-id-used-twice         | <leerling key='p9' eckid='e1'><roepnaam>Jip</roepnaam><groep key='g1'/></leerling>",
                "name-missing              | <leerling key='p9'><voorletters-1>J</voorletters-1><groep key='g1'/></leerling>",
                "prefix-too-long           | <leerling key='p9'><achternaam>X</achternaam><voorvoegsel>van den over de</voorvoegsel><groep key='g1'/></leerling>",
                "bad-date                  | <leerling key='p9'><roepnaam>Jip</roepnaam><geboortedatum>31-12-2018</geboortedatum><groep key='g1'/></leerling>",
                "bad-date                  | <leerling key='p9'><roepnaam>Jip</roepnaam><geboortedatum>2018-02-30</geboortedatum><groep key='g1'/></leerling>",
                "birth-date-in-future      | <leerling key='p9'><roepnaam>Jip</roepnaam><geboortedatum>2026-09-08</geboortedatum><groep key='g1'/></leerling>",
                "birth-date-implausible    | <leerling key='p9'><roepnaam>Jip</roepnaam><geboortedatum>2023-08-01</geboortedatum><jaargroep>1</jaargroep><groep key='g1'/></leerling>",
                "unknown-year-group        | <leerling key='p9'><roepnaam>Jip</roepnaam><jaargroep>9</jaargroep><groep key='g1'/></leerling>",
                "same-name-same-birth-date | <leerling key='p9'><achternaam>Berg</achternaam><roepnaam>Noor</roepnaam><geboortedatum>2018-11-09</geboortedatum><groep key='g1'/></leerling>",
            })
    void tellsWhatIsWrongWithAPupil(String code, String pupil) {
        var first =
                "<leerling key='p1' eckid='e1'><achternaam>Berg</achternaam><roepnaam>Noor</roepnaam><geboortedatum>2018-11-09</geboortedatum><groep key='g1'/></leerling>";

        assertThat(plan(withPupils(first + pupil)).findings())
                .extracting(PlanFinding::code)
                .containsExactlyInAnyOrder(code, "no-staff-in-file");
    }

    @Test
    void recognisesWhoHasNoLastingKeyByNameAndBirthDate() {
        var first = after(withPupils(pupil("#1", "Berg", BORN)));

        var again = plan(withPupils(pupil("#7", "Berg", BORN)), first);

        assertThat(again.changes()).isEmpty();
        assertThat(first.keys()).noneMatch(it -> it.key().startsWith("#"));
    }

    @Test
    void doesNotChooseBetweenTwoOfOneName() {
        var twoNamesakes = after(withPupils(pupil("p1", "Berg", BORN) + pupil("p2", "Berg", BORN)));

        var plan =
                plan(
                        withPupils(pupil("#1", "Berg", BORN) + pupil("#2", "Jansen", BORN)),
                        twoNamesakes);

        assertThat(plan.questions()).singleElement().matches(it -> it.line() == 1);
        assertThat(applied(twoNamesakes, plan.changes()).pupils()).hasSize(3);
    }

    @Test
    void neverPutsAnotherChildUnderAKnownKey() {
        var before = after(withPupils(pupil("p1", "Berg", BORN) + pupil("p2", "Smit", "")));
        var other =
                "<leerling key='p1'><achternaam>Jansen</achternaam><roepnaam>Sem</roepnaam><geboortedatum>2019-01-01</geboortedatum><groep key='g1'/></leerling>";

        var plan = plan(withPupils(other + pupil("p2", "Smit", "")), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.findings()).extracting(PlanFinding::code).contains("person-replaced");
    }

    @ParameterizedTest
    @CsvSource({"Berg, Noor, 2019-01-01", "Berg, Sem, 2018-11-09", "Jansen, Noor, 2018-11-09"})
    void letsAPersonMendOneOfThree(String surname, String given, String born) {
        var before = after(withPupils(pupil("p1", "Berg", BORN)));
        var mended = child("p1", given, surname, born);

        assertThat(after(withPupils(mended), before).pupils())
                .singleElement()
                .matches(it -> it.id().equals(before.pupils().getFirst().id()))
                .matches(it -> it.name().surname().equals(surname));
    }

    @ParameterizedTest
    @CsvSource({"Jansen, Noor, 2019-01-01", "Berg, Sem, 2019-01-01", "Jansen, Sem, 2018-11-09"})
    void takesAKeyWithTwoOthersOfThreeForReused(String surname, String given, String born) {
        var before = after(withPupils(pupil("p1", "Berg", BORN)));

        var plan = plan(withPupils(child("p1", given, surname, born)), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.findings()).extracting(PlanFinding::code).contains("person-replaced");
    }

    @Test
    void takesTwinsWhoseKeysWereSwappedForReplacedBoth() {
        var before =
                after(
                        withPupils(
                                child("p1", "Noor", "Berg", "2018-11-09")
                                        + child("p2", "Sem", "Berg", "2018-11-09")));

        var plan =
                plan(
                        withPupils(
                                child("p1", "Sem", "Berg", "2018-11-09")
                                        + child("p2", "Noor", "Berg", "2018-11-09")),
                        before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.findings())
                .extracting(PlanFinding::code)
                .filteredOn("person-replaced"::equals)
                .hasSize(2);
    }

    @Test
    void keepsTheTwinWhoseNameStandsUnderTheKeyOfTheOther() {
        var before =
                after(
                        withPupils(
                                child("p1", "Noor", "Berg", "2018-11-09")
                                        + child("p2", "Sem", "Berg", "2018-11-09")));

        assertThat(plan(withPupils(child("p1", "Sem", "Berg", "2018-11-09")), before).changes())
                .isEmpty();
    }

    @Test
    void givesWhoCameWithATemporaryKeyTheRealOne() {
        var before = after(withPupils(pupil("#001", "Berg", BORN)));

        var after = after(withPupils(pupil("p1", "Berg", BORN)), before);

        assertThat(after.pupils()).isEqualTo(before.pupils());
        assertThat(after.placements()).isEqualTo(before.placements());
        assertThat(after.keys())
                .filteredOn(it -> it.kind() == SourceKey.Kind.PUPIL)
                .singleElement()
                .matches(it -> it.key().equals("p1"))
                .matches(it -> it.subject().equals(before.pupils().getFirst().id()));
    }

    @Test
    void givesStaffWithATemporaryKeyTheRealOne() {
        var before = after(withStaff("#001", "noor@school.example"));

        var after = after(withStaff("l1", "noor@school.example"), before);

        assertThat(after.staff()).isEqualTo(before.staff());
        assertThat(after.employments()).isEqualTo(before.employments());
        assertThat(plan(withStaff("l1", ""), after(withStaff("#001", ""))).questions()).hasSize(1);
    }

    @ParameterizedTest(name = "born: {0}")
    @CsvSource({"''", "<geboortedatum>2018-11-09</geboortedatum>"})
    void neverGivesASecondKeyToWhoHasOneUnasked(String born) {
        var before = after(withPupils(pupil("p1", "Berg", born) + pupil("p3", "Smit", "")));

        var plan = plan(withPupils(pupil("p2", "Berg", born) + pupil("p3", "Smit", "")), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.questions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"#1", "p1"})
    void recognisesNobodyByNameAlone(String key) {
        var before = after(withPupils(pupil("#1", "Berg", "")));

        var plan = plan(withPupils(pupil(key, "Berg", "")), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.questions()).hasSize(1);
    }

    @Test
    void seesNoChangeInAnotherWritingOfTheSameName() {
        var before = after(withPupils(pupil("p1", "Özdemir", BORN)));
        var decomposed = Normalizer.normalize("Özdemir", Normalizer.Form.NFD);

        assertThat(plan(withPupils(pupil("p1", decomposed, BORN)), before).changes()).isEmpty();
    }

    @Test
    void keepsWhoeverAFaultyRowNames() {
        var before = after(withPupils(pupil("p1", "Berg", BORN) + pupil("p2", "Smit", "")));
        var nameless = "<leerling key='p1'><groep key='g1'/></leerling>";

        assertThat(plan(withPupils(nameless + pupil("p2", "Smit", "")), before).changes())
                .isEmpty();
    }

    @Test
    void leavesStaffAndGroupsAloneWhenTheFileHasNone() {
        var before =
                applied(
                        RosterState.empty(YEAR),
                        planOf("de-boom-2026-2027.xml", RosterState.empty(YEAR)).changes());
        var pupilsOnly =
                new String(bytes(PRACTICE.resolve("de-boom-2026-2027.xml")), UTF_8)
                        .replaceAll("(?s)<groepen>.*?</groepen>\\s*<leerlingen>", "<leerlingen>")
                        .replaceAll("(?s)<leerkrachten>.*</leerkrachten>", "")
                        .replaceAll("<groep key=[^>]*/>", "")
                        .replaceAll("(?s)<samengestelde_groepen>.*?</samengestelde_groepen>", "");

        assertThat(plan(pupilsOnly, before).stop()).isEmpty();
        assertThat(plan(pupilsOnly, before).changes()).isEmpty();
    }

    @Test
    void takesTheYearGroupOfTheirOwnGroupWhenTheFileHasNone() {
        var before = after(withPupils(pupil("p1", "Berg", BORN)));
        var pupilsOnly =
                edexml(
                        "<leerlingen>"
                                + pupil("p1", "Berg", BORN).replace("<groep key='g1'/>", "")
                                + "</leerlingen>");

        assertThat(plan(pupilsOnly, before).changes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"#1, g1", "g1, #1"})
    void makesNoTwoGroupsOfOneThatWeKnow(String one, String other) {
        var before = after(withPupils(pupil("p1", "Berg", BORN)));
        var file =
                edexml(
                        "<groepen><groep key='%s'><naam>3A</naam><jaargroep>3</jaargroep></groep><groep key='%s'><naam>3A</naam><jaargroep>3</jaargroep></groep></groepen><leerlingen>%s</leerlingen>"
                                .formatted(one, other, pupil("p1", "Berg", BORN)));

        var after = after(file, before);

        assertThat(after.groups()).hasSize(2);
        assertThat(after.placements()).isEqualTo(before.placements());
    }

    @Test
    void endsAGroupWithItsKey() {
        var before = after(withPupils(pupil("p1", "Berg", "")));
        var otherGroup =
                withPupils(pupil("p1", "Berg", "")).replace("'g1'", "'g2'").replace("3A", "3B");

        var after = after(otherGroup, before);

        assertThat(after.groups()).extracting(BaseGroup::name).containsExactly("3B");
        assertThat(after.keys())
                .filteredOn(it -> it.kind() == SourceKey.Kind.GROUP)
                .extracting(SourceKey::key)
                .containsExactly("g2");
        assertThat(after.placements())
                .extracting(Placement::group)
                .containsExactly(after.groups().getFirst().id());
    }

    @ParameterizedTest(name = "{0} of 4 stay -> {1}")
    @CsvSource({"4, ", "3, ", "2, held.pupils-lost", "1, held.pupils-lost", "0, would-empty"})
    void asksBeforeHalfThePupilsLeave(int staying, String stop) {
        var before = after(withPupils(pupils(0, 4)));
        var file = withPupils(pupils(0, staying) + pupils(9, 1));

        assertThat(plan(file, before).stop().map(Stop::code).orElse(null)).isEqualTo(stop);
    }

    @ParameterizedTest(name = "{0} of 4 come back -> {1}")
    @CsvSource({"4, ", "3, ", "2, held.pupils-lost", "0, held.pupils-lost"})
    void asksWhenTheFirstFileOfAYearMissesHalfOfLastYearsPupils(int back, String stop) {
        var gone =
                child("p8", "Eva", "Acht", "<jaargroep>8</jaargroep>", "2014-10-01")
                        + pupil("p7", "Weg", "<uitstroomdatum>2026-09-07</uitstroomdatum>");
        var lastYear =
                applied(
                        RosterState.empty(LAST_YEAR),
                        plan(
                                        withPupils(pupils(0, 4) + gone)
                                                .replace("2026-2027", "2025-2026")
                                                .replace("2026-09-07</peil", "2026-06-01</peil")
                                                .getBytes(UTF_8),
                                        RosterState.empty(LAST_YEAR),
                                        new Brin("99AA00"),
                                        LocalDate.of(2026, 6, 1))
                                .changes());
        var file = withPupils(pupils(0, back) + pupils(20, 4));

        assertThat(lastYear.placements()).hasSize(6);
        assertThat(
                        planFirst(file, withoutPlaces(lastYear), lastYear)
                                .stop()
                                .map(Stop::code)
                                .orElse(null))
                .isEqualTo(stop);
    }

    @Test
    void refusesAFileInWhichEverybodyHasLeft() {
        assertThat(plan(withPupils(pupil("p1", "A", "<jaargroep>H</jaargroep>"))).stop())
                .contains(new Stop.NoPupils());
        assertThat(plan(withPupils("")).stop()).contains(new Stop.NoPupils());
    }

    @ParameterizedTest(name = "{0}{1} at 99AA01 -> {2}")
    @CsvSource({
        "99AA, 01, ",
        "99aa01, , ",
        "99AA, , other-school",
        "99AA, 00, other-school",
        "99AB, 01, other-school",
        "٩٩AA, 01, brin-unreadable",
        "99AA, 1, brin-unreadable",
        ", , ",
    })
    void comparesTheWholeCode(String brin, String location, String stop) {
        var school =
                "<schooljaar>2026-2027</schooljaar><brincode>%s</brincode><dependancecode>%s</dependancecode>"
                        .formatted(brin == null ? "" : brin, location == null ? "" : location);
        var parts = "<leerlingen><leerling key='p1'><roepnaam>A</roepnaam></leerling></leerlingen>";

        var plan =
                plan(
                        edexml(school, parts).getBytes(UTF_8),
                        RosterState.empty(YEAR),
                        new Brin("99AA01"),
                        TODAY);

        assertThat(plan.stop().map(Stop::code).orElse(null)).isEqualTo(stop);
    }

    @ParameterizedTest(name = "{0} on {1} -> {2}")
    @CsvSource({
        "2025-2026, 2026-07-31, ",
        "2025-2026, 2026-08-01, other-school-year",
        "2026-2027, 2026-07-31, ",
        "2027-2028, 2026-07-31, other-school-year",
        "2026-2028, 2026-09-07, school-year-unreadable",
        "2026/2027, 2026-09-07, school-year-unreadable",
        "2026, 2026-09-07, school-year-unreadable",
    })
    void takesTheRunningAndTheComingSchoolYear(String year, LocalDate today, String stop) {
        var school = "<schooljaar>%s</schooljaar>".formatted(year);
        var parts = "<leerlingen><leerling key='p1'><roepnaam>A</roepnaam></leerling></leerlingen>";

        var plan =
                plan(
                        edexml(school, parts).getBytes(UTF_8),
                        RosterState.empty(YEAR),
                        new Brin("99AA00"),
                        today);

        assertThat(plan.stop().map(Stop::code).orElse(null)).isEqualTo(stop);
    }

    /** As a school year begins: the people are known, and nobody has a place. */
    private static RosterState withoutPlaces(RosterState known) {
        List<RosterRow> rows = new ArrayList<>(known.pupils());
        rows.addAll(known.keys());
        return RosterState.of(YEAR, rows);
    }

    private static String withStaff(String key, String email) {
        return edexml(
                "<groepen><groep key='g1'><naam>3A</naam></groep></groepen><leerlingen>"
                        + pupil("p1", "Berg", BORN)
                        + "</leerlingen><leerkrachten><leerkracht key='%s'><achternaam>Smit</achternaam>"
                                .formatted(key)
                        + "<emailadres>%s</emailadres></leerkracht></leerkrachten>"
                                .formatted(email));
    }

    private static String child(String key, String given, String surname, String born) {
        return child(key, given, surname, "", born);
    }

    private static String child(
            String key, String given, String surname, String more, String born) {
        return "<leerling key='%s'><achternaam>%s</achternaam><roepnaam>%s</roepnaam><geboortedatum>%s</geboortedatum>%s<groep key='g1'/></leerling>"
                .formatted(key, surname, given, born, more);
    }

    private static String pupils(int from, int many) {
        var pupils = new StringBuilder();
        for (int i = from; i < from + many; i++) {
            pupils.append(pupil("p" + i, "Berg" + i, ""));
        }
        return pupils.toString();
    }

    private static Planned planOf(String practice, RosterState now) {
        return plan(bytes(PRACTICE.resolve(practice)), now, new Brin("99AA00"), TODAY);
    }
}
