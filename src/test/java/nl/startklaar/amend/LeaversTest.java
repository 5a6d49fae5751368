package nl.startklaar.amend;

import static nl.startklaar.amend.Cast.YEAR;
import static nl.startklaar.amend.Cast.employed;
import static nl.startklaar.amend.Cast.group;
import static nl.startklaar.amend.Cast.key;
import static nl.startklaar.amend.Cast.member;
import static nl.startklaar.amend.Cast.placed;
import static nl.startklaar.amend.Cast.pupil;
import static nl.startklaar.amend.Cast.staffed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.Staffing;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.WayIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Import(Coordinator.Desk.class)
class LeaversTest {

    private static final LocalDate LEFT = LocalDate.of(2026, 8, 31);

    private final BaseGroup egels = group("3 De Egels", "3");
    private final String rare = "Zeldzaam" + UUID.randomUUID();
    private final String next = "Buurkind" + UUID.randomUUID();
    private final Pupil kanarie = pupil("Kanariekind", rare);
    private final Pupil noor = pupil("Noor", next);

    private Coordinator marieke;

    @BeforeEach
    void aSchoolWithTwoPupils(@Autowired Coordinator.Desk desk) {
        marieke = desk.coordinator();
        marieke.has(
                egels,
                kanarie,
                noor,
                placed(kanarie, egels),
                placed(noor, egels),
                key(kanarie, "10926"),
                key(noor, "10927"));
    }

    @Test
    void saysInDaysWhatHappensWithWhoLeft() {
        leftOut(kanarie);

        assertThat(marieke.opens("/vertrokken"))
                .bodyText()
                .containsSubsequence(
                        "Kanariekind " + rare,
                        "Leerling",
                        "Verborgen sinds 31 augustus 2026, geblokkeerd vanaf 30 september 2026,"
                                + " gewist op 31 augustus 2028",
                        "Terug in 3 De Egels",
                        "Breng terug");
    }

    @Test
    void whoeverAFileLeftOutComesBackWhereTheyWereByHand() {
        leftOut(kanarie);
        var gone = marieke.rows();

        var answer = marieke.sends(address(kanarie) + "/terug");

        assertThat(marieke.roster().departures()).isEmpty();
        assertThat(placement(kanarie))
                .returns(egels.id(), Placement::group)
                .returns(true, Placement::byHand);
        marieke.undoes(answer);
        assertThat(marieke.rows()).isEqualTo(gone);
    }

    @Test
    void whoeverWasTakenFromSchoolByHandComesBackWhereTheyWere() {
        marieke.sends("/leerlingen/" + kanarie.id() + "/einde", "vanaf", "07-09-2026");

        marieke.sends(address(kanarie) + "/terug");

        assertThat(marieke.opens("/leerlingen")).bodyText().contains(rare + ", Kanariekind");
        assertThat(placement(kanarie)).returns(null, Placement::lastDay);
    }

    @Test
    void whoseGroupIsGoneGetsOneThatAPersonChooses() {
        leftOut(kanarie);
        var hazen = group("4 De Hazen", "4");
        marieke.has(hazen);
        apply(
                new RosterChange(placement(noor), moved(placement(noor), hazen)),
                RosterChange.removed(egels));

        assertThat(marieke.opens("/vertrokken")).bodyText().contains("Kies een groep");
        marieke.sends(address(kanarie) + "/terug");
        assertThat(marieke.roster().departures()).as("no group was chosen").hasSize(1);

        marieke.sends(address(kanarie) + "/terug", "groep", hazen.id().toString());
        assertThat(placement(kanarie))
                .returns(hazen.id(), Placement::group)
                .returns("4", Placement::yearGroup);
    }

    @Test
    void aColleagueComesBackToTheirGroups() {
        var merel = member("Merel", "Heijden", "");
        marieke.has(
                merel,
                employed(merel, "LRK"),
                staffed(merel, egels),
                key(SourceKey.Kind.STAFF, "2001", merel.id()));
        marieke.sends("/leerkrachten/" + merel.id() + "/einde", "vanaf", "07-09-2026");
        assertThat(marieke.opens("/leerkrachten")).bodyText().doesNotContain("Heijden");

        marieke.sends(address(merel) + "/terug");

        assertThat(marieke.roster().staffings())
                .singleElement()
                .returns(egels.id(), Staffing::group)
                .returns(null, Staffing::lastDay);
        assertThat(marieke.opens("/leerkrachten")).bodyText().contains("Heijden, Merel");
    }

    @Test
    void theWayInOfAColleagueWhoLeftIsShownAndOnlyEndedWhenAPersonSaysSo(
            @Autowired WayIn wayIn, @Autowired Accounts accounts) {
        var email = "m-" + UUID.randomUUID() + "@deboom.example";
        var merel = member("Merel", "Heijden", email);
        marieke.has(merel, employed(merel, "LRK"), key(SourceKey.Kind.STAFF, "2001", merel.id()));
        wayIn.give(marieke.school(), email, "Merel Heijden", Role.TEACHER, null);
        marieke.sends("/leerkrachten/" + merel.id() + "/einde", "vanaf", "07-09-2026");

        assertThat(marieke.opens("/vertrokken"))
                .bodyText()
                .contains("Kan hier nog inloggen met " + email, "Trek toegang in");
        assertThat(emails(accounts)).contains(email);

        marieke.sends(address(merel) + "/toegang");
        assertThat(emails(accounts)).doesNotContain(email);
        assertThat(marieke.opens("/vertrokken")).bodyText().doesNotContain("Trek toegang in");
    }

    /** Searches every table there is, of any module, for the name of the child. */
    @Test
    void nothingTellsOfAChildTwoYearsAfterItLeftAndTheNextChildIsUntouched(
            @Autowired Leavers leavers,
            @Autowired TestTime.Day day,
            @Autowired @Qualifier("owner") JdbcClient owner) {
        marieke.sends("/leerlingen/" + kanarie.id() + "/geen-groep");
        leftOut(kanarie);
        assertThat(tablesWith(owner, rare)).isNotEmpty();
        var untouched = rowsOf(noor);

        day.itIs(LEFT.plusYears(2).minusDays(1));
        leavers.erase(marieke.school().id());
        assertThat(tablesWith(owner, rare)).contains("roster.pupil");

        day.itIs(LEFT.plusYears(2));
        leavers.erase(marieke.school().id());

        assertThat(tablesWith(owner, rare)).isEmpty();
        assertThat(tablesWith(owner, kanarie.id().toString()))
                .as("only that it was erased, and that changes there were")
                .isSubsetOf("audit.entry", "roster.change");
        assertThat(rowsOf(noor)).isEqualTo(untouched);
        assertThat(tablesWith(owner, next)).contains("roster.pupil", "roster.change");
    }

    @Test
    void nothingTellsEitherOfWhoTurnedOutToBeThatChild(
            @Autowired MergeDoubles doubles,
            @Autowired UndoByHand undo,
            @Autowired Leavers leavers,
            @Autowired TestTime.Day day,
            @Autowired @Qualifier("owner") JdbcClient owner) {
        var school = marieke.school().id();
        var spelling = "Anders" + UUID.randomUUID();
        var other = pupil("Kanariekind", spelling);
        var third = pupil("Kanarie", spelling);
        var friend = pupil("Noor", next);
        marieke.has(other, third, friend, placed(other, egels));
        doubles.merge(school, other.id(), third.id());
        doubles.merge(school, kanarie.id(), other.id());
        var mistake = (HandOutcome.Done) doubles.merge(school, kanarie.id(), friend.id());
        undo.undo(marieke.school(), mistake.changeSet());
        leftOut(kanarie);

        day.itIs(LEFT.plusYears(2));
        leavers.erase(school);

        assertThat(tablesWith(owner, spelling)).isEmpty();
        assertThat(tablesWith(owner, third.id().toString()))
                .isSubsetOf("audit.entry", "roster.change");
        assertThat(rowsOf(friend)).as("they are two after all").isNotEmpty();
    }

    @Test
    void undoingWhatWasDoneWithOthersLeavesWhoWasErasedAlone(
            @Autowired Leavers leavers, @Autowired RosterHistory history) {
        var school = marieke.school().id();
        var imported = history.listDeeds(school, "roster.", 1).getFirst().set().id();
        apply(
                RosterChange.removed(placement(kanarie)),
                RosterChange.added(
                        new Departure(
                                UUID.randomUUID(),
                                Departure.Kind.PUPIL,
                                kanarie.id(),
                                LocalDate.of(2024, 9, 7))));
        leavers.erase(school);

        assertThat(marieke.rosters().undo(school, imported, "roster.audit.test"))
                .isInstanceOf(Undone.class);

        assertThat(marieke.rows()).isEmpty();
    }

    @Test
    void seesAChildThatWasNotErased(@Autowired @Qualifier("owner") JdbcClient owner) {
        assertThat(tablesWith(owner, next)).contains("roster.pupil", "roster.change");
    }

    /** As an import leaves somebody out: the place goes, and the day is noted. */
    private void leftOut(Pupil pupil) {
        var departure = new Departure(UUID.randomUUID(), Departure.Kind.PUPIL, pupil.id(), LEFT);
        apply(RosterChange.removed(placement(pupil)), RosterChange.added(departure));
    }

    private void apply(RosterChange... changes) {
        marieke.rosters().apply(marieke.school().id(), YEAR, List.of(changes), "roster.audit.test");
    }

    private Placement placement(Pupil pupil) {
        return marieke.roster().placements().stream()
                .filter(it -> it.pupil().equals(pupil.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Placement moved(Placement it, BaseGroup group) {
        return new Placement(
                it.id(), it.year(), it.pupil(), "4", group.id(), it.firstDay(), it.lastDay());
    }

    private String address(RosterRow person) {
        return marieke.roster().departures().stream()
                .filter(it -> it.subject().equals(person.id()))
                .map(it -> "/vertrokken/" + it.id())
                .findFirst()
                .orElseThrow();
    }

    private List<RosterRow> rowsOf(Pupil pupil) {
        return marieke.roster(new SchoolYear(2026))
                .rows()
                .filter(it -> it.about().equals(pupil.id()))
                .toList();
    }

    private List<String> emails(Accounts accounts) {
        return accounts.listAt(marieke.school().id()).stream().map(Account::email).toList();
    }

    private static List<String> tablesWith(JdbcClient owner, String text) {
        return owner
                .sql(
                        """
                        select it.oid::regclass::text
                          from pg_class it
                         where it.relkind = 'r'
                           and it.relpersistence = 'p'
                           and it.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                         order by 1
                        """)
                .query((row, rowNumber) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> holds(owner, table, text))
                .toList();
    }

    private static boolean holds(JdbcClient owner, String table, String text) {
        return owner.sql(
                                "select count(*) from %s it where to_jsonb(it)::text like '%%' || :text || '%%'"
                                        .formatted(table))
                        .param("text", text)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
