package nl.startklaar.plan;

import static nl.startklaar.plan.PlanGiven.after;
import static nl.startklaar.plan.PlanGiven.applied;
import static nl.startklaar.plan.PlanGiven.edexml;
import static nl.startklaar.plan.PlanGiven.plan;
import static nl.startklaar.plan.PlanGiven.withPupils;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.plan.Question.Likeness;
import nl.startklaar.plan.Question.SamePerson;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.SourceKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a row of a file is about: results must never end under another child. */
class IdentityTest {

    private static final String SMIT = child("p9", "", "Sem", "Smit", "2019-03-04");

    @Test
    void findsAChildByItsEckIdUnderAnotherKey() {
        var before = after(withPupils(child("p1", "e1", "Noor", "Berg", "2018-11-09")));

        var after = after(withPupils(child("q7", "e1", "Noor", "Berg", "2018-11-09")), before);

        assertThat(after.pupils()).isEqualTo(before.pupils());
        assertThat(keys(after, Kind.PUPIL)).containsExactlyInAnyOrder("p1", "q7");
    }

    @Test
    void letsTheEckIdMendNameAndBirthDateTogether() {
        var before = after(withPupils(child("p1", "e1", "Noor", "Berg", "2018-11-09")));
        var mended = child("p1", "e1", "Noor", "Jansen", "2018-11-10");

        var plan = plan(withPupils(mended), before);

        assertThat(plan.findings()).extracting(PlanFinding::code).doesNotContain("person-replaced");
        assertThat(applied(before, plan.changes()).pupils())
                .singleElement()
                .matches(it -> it.id().equals(before.pupils().getFirst().id()))
                .matches(it -> it.name().surname().equals("Jansen"));
    }

    @Test
    void blocksTheRowWhenEverythingElseIsAnothersUnderAKnownEckId() {
        var before = after(withPupils(child("p1", "e1", "Noor", "Berg", "2018-11-09")));

        var plan = plan(withPupils(child("p1", "e1", "Sem", "Jansen", "2019-01-01")), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.findings()).extracting(PlanFinding::code).contains("person-replaced");
    }

    @Test
    void keepsBothWhenKeyAndEckIdLeadToTwoChildren() {
        var before =
                after(
                        withPupils(
                                child("p1", "e1", "Noor", "Berg", "2018-11-09")
                                        + child("p2", "e2", "Sem", "Smit", "2019-03-04")));

        var plan = plan(withPupils(child("p1", "e2", "Noor", "Berg", "2018-11-09")), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.findings())
                .extracting(PlanFinding::code)
                .contains("key-and-eck-id-disagree");
    }

    @Test
    void keepsBothWhenTheyDisagreeInTheRowOfSomebodyWhoLeft() {
        var sem = child("p2", "e2", "Sem", "Smit", "2019-03-04");
        var before =
                after(withPupils(child("p1", "e1", "Noor", "Berg", "2018-11-09") + sem + SMIT));
        var left =
                child("p1", "e2", "Noor", "Berg", "2018-11-09")
                        .replace("<groep ", "<jaargroep>H</jaargroep><groep ");

        assertThat(plan(withPupils(left + SMIT), before).changes()).isEmpty();
    }

    @Test
    void keepsWhoHasTheKeyOfSomebodyElseWhoLeft() {
        var before = after(withPupils(child("p1", "", "Noor", "Berg", "2018-11-09") + SMIT));
        var left =
                child("p1", "", "Sem", "Jansen", "2019-01-01")
                        .replace("<groep ", "<jaargroep>H</jaargroep><groep ");

        var plan = plan(withPupils(left + SMIT), before);

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.findings()).extracting(PlanFinding::code).contains("person-replaced");
    }

    @Test
    void replacesAnEckIdAndKeepsTheOldOneWithItsLastDay() {
        var before = after(withPupils(child("p1", "e1", "Noor", "Berg", "2018-11-09")));

        var after = after(withPupils(child("p1", "e2", "Noor", "Berg", "2018-11-09")), before);

        assertThat(after.pupils()).hasSize(1);
        assertThat(after.keys())
                .filteredOn(it -> it.kind() == Kind.PUPIL_ECK_ID)
                .filteredOn(it -> it.lastDay() == null)
                .hasSize(1);
        assertThat(keys(after, Kind.PUPIL_ECK_ID)).hasSize(2);
    }

    @Test
    void leavesOutASecondRowOfOneChild() {
        var before = after(withPupils(child("p1", "e1", "Noor", "Berg", "2018-11-09")));
        var twoKeys = after(withPupils(child("q7", "e1", "Noor", "Berg", "2018-11-09")), before);

        var plan =
                plan(
                        withPupils(
                                child("p1", "", "Noor", "Berg", "2018-11-09")
                                        + child("q7", "", "Noor", "Berg", "2018-11-09")),
                        twoKeys);

        assertThat(plan.findings()).extracting(PlanFinding::code).contains("same-person-twice");
        assertThat(applied(twoKeys, plan.changes()).placements()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}, {2} looks like Zoë Łukasik, 2018-11-09: {3}")
    @CsvSource({
        "Zoë,   Łukasik,  2018-11-09, SAME",
        "Zoe,   Lukasik,  2018-11-09, SAME",
        "ZOE,   lukasik,  2018-11-09, SAME",
        "Zoe,   Lukasiks, 2018-11-09, ALMOST",
        "Zeo,   Lukasik,  2018-11-09, ALMOST",
        "Zoe,   Lukasik,  '',         NAME_ONLY",
        "Zoe,   Lukasik,  2018-11-08, ",
        "Zoe,   Lubbers,  2018-11-09, ",
    })
    void asksWhoLooksLikeSomebodyWhoIsNotInTheFile(
            String given, String surname, String born, Likeness likeness) {
        var before = after(withPupils(child("p1", "", "Zoë", "Łukasik", "2018-11-09") + SMIT));

        var plan = plan(withPupils(child("q1", "", given, surname, born) + SMIT), before);

        assertThat(plan.questions().stream().map(it -> ((SamePerson) it).likeness()).toList())
                .isEqualTo(likeness == null ? List.of() : List.of(likeness));
        assertThat(plan.changes().isEmpty()).isEqualTo(likeness != null);
    }

    @Test
    void doesNotAskOfWhoIsInTheFileUnderAKeyOfTheirOwn() {
        var twins =
                child("p1", "", "Tim", "Berg", "2018-11-09")
                        + child("p2", "", "Tom", "Berg", "2018-11-09");
        var before = after(withPupils(child("p1", "", "Tim", "Berg", "2018-11-09")));

        var plan = plan(withPupils(twins), before);

        assertThat(plan.questions()).isEmpty();
        assertThat(applied(before, plan.changes()).pupils()).hasSize(2);
    }

    @Test
    void doesNotAskOfWhoTurnsUpFurtherOnInTheFile() {
        var before = after(withPupils(child("", "", "Tim", "Berg", "2018-11-09") + SMIT));

        var plan =
                plan(
                        withPupils(
                                child("p2", "", "Tom", "Berg", "2018-11-09")
                                        + child("", "", "Tim", "Berg", "2018-11-09")
                                        + SMIT),
                        before);

        assertThat(plan.questions()).isEmpty();
        assertThat(applied(before, plan.changes()).pupils()).hasSize(3);
    }

    @Test
    void believesAPersonWhoSaysThatTwoWritingsAreOneName() {
        var before = after(withPupils(child("p1", "", "Zoë", "Łukasik", "") + SMIT));
        var file = withPupils(child("q1", "", "Zoe", "Lukasik", "") + SMIT);
        var question = plan(file, before).questions().getFirst();

        var plan = plan(file, before, new Answers(Map.of(question.id(), true)));

        assertThat(applied(before, plan.changes()).pupils()).hasSize(2);
        assertThat(applied(before, plan.changes()).placements()).hasSize(2);
    }

    /** Whoever it may be, stays until somebody has said who it is. */
    @Test
    void asksOfTheSameMailAddressFirstAndKeepsAll() {
        var before =
                after(
                        withTeacher("l1", "n.berg@school.example", "Noor", "Berg")
                                .replace(
                                        "</leerkrachten>",
                                        "<leerkracht key='l2'><achternaam>Berg</achternaam><roepnaam>Noor</roepnaam><emailadres>other@school.example</emailadres></leerkracht></leerkrachten>"));

        var plan = plan(withTeacher("l9", "n.berg@school.example", "Noor", "Berg"), before);

        assertThat(plan.questions())
                .extracting(it -> ((SamePerson) it).likeness())
                .containsExactly(Likeness.EMAIL);
        assertThat(plan.changes()).isEmpty();
    }

    @ParameterizedTest(name = "the same child: {0}")
    @CsvSource({"true, 1", "false, 2"})
    void doesWhatAPersonSays(boolean same, int children) {
        var before = after(withPupils(child("p1", "", "Noor", "Berg", "2018-11-09")));
        var again = withPupils(child("q1", "", "Noor", "Berg", "2018-11-09"));
        var question = plan(again, before).questions().getFirst();

        var plan = plan(again, before, new Answers(Map.of(question.id(), same)));

        assertThat(plan.questions()).isEmpty();
        assertThat(applied(before, plan.changes()).pupils()).hasSize(children);
    }

    @Test
    void joinsAChildThatWasPutInByHandToItsRecord() {
        var noor =
                new Pupil(
                        UUID.randomUUID(),
                        new PersonName("Noor", "", "", "", "Berg"),
                        LocalDate.of(2018, 11, 9));
        var byHand =
                with(
                        after(withPupils(SMIT)),
                        noor,
                        new Placement(
                                UUID.randomUUID(),
                                PlanGiven.YEAR,
                                noor.id(),
                                "3",
                                group(after(withPupils(SMIT))),
                                null,
                                null,
                                true));

        var after = after(withPupils(SMIT + child("p1", "", "Noor", "Berg", "2018-11-09")), byHand);

        assertThat(after.pupils()).hasSize(2);
        assertThat(keys(after, Kind.PUPIL)).contains("p1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "l1, noor@school.example, Noor, Berg,  0", // the key
        "l2, noor@school.example, Noor, Jansen, 1", // married, with another key
        "l2, '', Noor, Berg, 1",
        "l2, sem@school.example, Sem, Smit, 0",
    })
    void asksOfStaff(String key, String email, String given, String surname, int questions) {
        var before = after(withTeacher("l1", "noor@school.example", "Noor", "Berg"));

        var plan = plan(withTeacher(key, email, given, surname), before);

        assertThat(plan.questions()).hasSize(questions);
    }

    private static String child(
            String key, String eckId, String given, String surname, String born) {
        return "<leerling key='%s'%s><achternaam>%s</achternaam><roepnaam>%s</roepnaam>%s<groep key='g1'/></leerling>"
                .formatted(
                        key,
                        eckId.isEmpty() ? "" : " eckid='" + eckId + "'",
                        surname,
                        given,
                        born.isEmpty() ? "" : "<geboortedatum>" + born + "</geboortedatum>");
    }

    private static String withTeacher(String key, String email, String given, String surname) {
        return edexml(
                "<groepen><groep key='g1'><naam>3A</naam><jaargroep>3</jaargroep></groep></groepen><leerlingen>"
                        + SMIT
                        + "</leerlingen><leerkrachten><leerkracht key='%s'><achternaam>%s</achternaam><roepnaam>%s</roepnaam>%s<rol>LRK</rol><groepen><groep key='g1'/></groepen></leerkracht></leerkrachten>"
                                .formatted(
                                        key,
                                        surname,
                                        given,
                                        email.isEmpty()
                                                ? ""
                                                : "<emailadres>" + email + "</emailadres>"));
    }

    private static List<String> keys(RosterState state, Kind kind) {
        return state.keys().stream().filter(it -> it.kind() == kind).map(SourceKey::key).toList();
    }

    private static UUID group(RosterState state) {
        return state.groups().getFirst().id();
    }

    private static RosterState with(RosterState state, RosterRow... more) {
        var rows = new ArrayList<>(state.rows().toList());
        rows.addAll(List.of(more));
        return RosterState.of(state.year(), rows);
    }
}
