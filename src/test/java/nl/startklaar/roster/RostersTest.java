package nl.startklaar.roster;

import static nl.startklaar.roster.RosterCast.YEAR;
import static nl.startklaar.roster.RosterCast.added;
import static nl.startklaar.roster.RosterCast.employed;
import static nl.startklaar.roster.RosterCast.group;
import static nl.startklaar.roster.RosterCast.key;
import static nl.startklaar.roster.RosterCast.member;
import static nl.startklaar.roster.RosterCast.named;
import static nl.startklaar.roster.RosterCast.placed;
import static nl.startklaar.roster.RosterCast.pupil;
import static nl.startklaar.roster.RosterCast.staffed;
import static nl.startklaar.roster.RosterCast.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.TestTime;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.ApplyOutcome.Overtaken;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import nl.startklaar.roster.UndoOutcome.Undone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;

@HouseTest
class RostersTest {

    private static final String DEED = "roster.audit.test";

    private final Rosters rosters;
    private final Given given;

    private SchoolId school = new SchoolId(UUID.randomUUID());

    RostersTest(@Autowired Rosters rosters, @Autowired Given given) {
        this.rosters = rosters;
        this.given = given;
    }

    @BeforeEach
    void aSchool() {
        school = given.aSchool().id();
    }

    @Test
    void readsBackWhatWasApplied() {
        var noor = pupil("Noor", "Berg");
        var unborn = new Pupil(UUID.randomUUID(), named("Tenzin", "", ""), null);
        var egels = group("3 De Egels", "3");
        var uilen = group("5/6 De Uilen", "5", "6");
        var juf = teacher("Merel", "Heijden");
        var plusklas = RosterCast.combined("Plusklas");

        apply(
                added(
                        placed(noor, egels),
                        noor,
                        unborn,
                        egels,
                        uilen,
                        juf,
                        plusklas,
                        member(noor, plusklas),
                        employed(juf, "LRK", "IB"),
                        staffed(juf, egels),
                        key(noor, "10926")));

        var state = rosters.read(school, YEAR);
        assertThat(state.pupils()).containsExactlyInAnyOrder(noor, unborn);
        assertThat(state.groups()).containsExactlyInAnyOrder(egels, uilen);
        assertThat(state.staff()).containsExactly(juf);
        assertThat(state.placements()).singleElement().returns(egels.id(), Placement::group);
        assertThat(state.memberships()).hasSize(1);
        assertThat(state.employments().getFirst().roles()).containsExactly("LRK", "IB");
        assertThat(state.staffings()).hasSize(1);
        assertThat(state.keys()).singleElement().returns("10926", SourceKey::key);
        assertThat(rosters.read(school, YEAR.next()).placements()).isEmpty();
        assertThat(rosters.read(school, YEAR.next()).pupils()).hasSize(2);
    }

    @Test
    void changesAndRemovesRows() {
        var noor = pupil("Noor", "Berg");
        var jip = pupil("Jip", "Berg");
        apply(added(noor, jip));
        var renamed = new Pupil(noor.id(), named("Noortje", "van den", "Berg"), null);

        apply(List.of(new RosterChange(noor, renamed), RosterChange.removed(jip)));

        assertThat(rosters.read(school, YEAR).pupils()).containsExactly(renamed);
    }

    @Test
    void refusesChangesThatWereOvertaken() {
        var noor = pupil("Noor", "Berg");
        apply(added(noor));
        var state = rosters.read(school, YEAR);
        var stranger = pupil("Jip", "Berg");
        var nora = new Pupil(noor.id(), named("Nora", "", "Berg"), null);

        assertThat(rosters.apply(school, YEAR, added(noor), DEED)).isEqualTo(new Overtaken());
        assertThat(rosters.apply(school, YEAR, List.of(RosterChange.removed(stranger)), DEED))
                .isEqualTo(new Overtaken());
        assertThat(rosters.apply(school, YEAR, List.of(new RosterChange(nora, noor)), DEED))
                .isEqualTo(new Overtaken());
        assertThat(rosters.read(school, YEAR)).isEqualTo(state);
    }

    @Test
    void refusesChangesWhoseGroupOrPlaceIsTakenByAnother() {
        var noor = pupil("Noor", "Berg");
        var egels = group("3 De Egels", "3");
        apply(added(noor, egels, placed(noor, egels), key(noor, "1")));

        assertThat(rosters.apply(school, YEAR, added(placed(noor, egels)), DEED))
                .isEqualTo(new Overtaken());
        assertThat(rosters.apply(school, YEAR, added(key(noor, "1")), DEED))
                .isEqualTo(new Overtaken());
        assertThat(rosters.apply(school, YEAR, List.of(RosterChange.removed(egels)), DEED))
                .isEqualTo(new Overtaken());
        assertThat(rosters.apply(school, YEAR, added(placed(pupil("Jip", "Berg"), egels)), DEED))
                .isEqualTo(new Overtaken());
    }

    @Test
    void ofTwoAtOnceOneIsOvertaken() throws Exception {
        var noor = pupil("Noor", "Berg");
        apply(added(noor));
        Callable<ApplyOutcome> rename =
                () -> {
                    var renamed =
                            new Pupil(noor.id(), named("N" + UUID.randomUUID(), "", ""), null);
                    return rosters.apply(
                            school, YEAR, List.of(new RosterChange(noor, renamed)), DEED);
                };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    threads.invokeAll(List.of(rename, rename)).stream()
                            .<Class<?>>map(it -> it.resultNow().getClass())
                            .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(Applied.class, Overtaken.class);
        }
    }

    @Test
    void undoesOnceAndInTime(@Autowired TestTime.Day day) {
        var noor = pupil("Noor", "Berg");
        apply(added(noor));
        var before = rosters.read(school, YEAR);
        var renamed = new Pupil(noor.id(), named("Nora", "", "Berg"), null);
        var applied = apply(List.of(new RosterChange(noor, renamed)));
        assertThat(applied.undoUntil()).isEqualTo(LocalDate.of(2026, 10, 7));

        day.itIs(LocalDate.of(2026, 10, 8));
        assertThat(undo(applied)).isEqualTo(new TooLate(LocalDate.of(2026, 10, 7)));
        day.itIs(LocalDate.of(2026, 10, 7));
        assertThat(undo(applied)).isEqualTo(new Undone(1));
        assertThat(undo(applied)).isEqualTo(new AlreadyUndone());

        assertThat(rosters.read(school, YEAR)).isEqualTo(before);
    }

    @Test
    void refusesToUndoWhatWasTouchedLaterByName() {
        var noor = pupil("Noor", "Berg");
        var jip = pupil("Jip", "Berg");
        var egels = group("3 De Egels", "3");
        var applied = apply(added(noor, jip, egels));
        var renamed = new Pupil(noor.id(), named("Nora", "van den", "Berg"), null);
        apply(List.of(new RosterChange(noor, renamed)));
        apply(added(placed(jip, egels)));

        assertThat(undo(applied))
                .isEqualTo(
                        new TouchedLater(List.of("3 De Egels", "Jip Berg", "Nora van den Berg")));
    }

    @Test
    void refusesToUndoWhatIsMissingNowOrTaken() {
        var noor = pupil("Noor", "Berg");
        var egels = group("3 De Egels", "3");
        var placement = placed(noor, egels);
        apply(added(noor, egels, placement));
        var unplaced = apply(List.of(RosterChange.removed(placement)));
        var gone = apply(List.of(RosterChange.removed(egels)));

        assertThat(undo(unplaced)).isEqualTo(new TouchedLater(List.of("Noor Berg")));
        undo(gone);
        apply(added(placed(noor, egels)));
        assertThat(undo(unplaced)).isEqualTo(new TouchedLater(List.of("Noor Berg")));
    }

    @Test
    void saysAtMostTenNames() {
        var pupils =
                IntStream.range(0, 12)
                        .mapToObj(it -> pupil("Kind" + it, "Berg"))
                        .toArray(Pupil[]::new);
        var applied = apply(added(pupils));
        apply(List.of(pupils).stream().map(RosterChange::removed).toList());

        assertThat(undo(applied))
                .isInstanceOfSatisfying(
                        TouchedLater.class, it -> assertThat(it.names()).hasSize(10));
    }

    @Test
    void keepsTheChangesOfASet() {
        var noor = pupil("Noor", "Berg");
        var egels = group("3 De Egels", "3");
        var changes = added(noor, egels, placed(noor, egels));
        var applied = apply(changes);

        assertThat(rosters.findChangeSet(school, applied.changeSet()))
                .hasValueSatisfying(it -> {
                    assertThat(it.changes()).isEqualTo(changes);
                    assertThat(it.undoneAt()).isEmpty();
                });
        undo(applied);
        assertThat(rosters.findChangeSet(school, applied.changeSet()))
                .hasValueSatisfying(it -> assertThat(it.undoneAt()).contains(TestTime.NOW));
    }

    @Test
    void tellsTheTrailAndTheList(@Autowired AuditTrail audit, PublishedEvents events) {
        var applied = apply(added(pupil("Noor", "Berg"), group("3 De Egels", "3")));

        assertThat(audit.list(school, 10))
                .filteredOn(it -> it.deed().equals(DEED))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.deed()).isEqualTo(DEED);
                    assertThat(it.subject()).isEqualTo(applied.changeSet().toString());
                    assertThat(it.fields()).containsExactly("base_group", "pupil");
                });
        assertThat(events.ofType(SchoolChanged.class)).contains(new SchoolChanged(school));
    }

    @Test
    void anotherSchoolSeesNothing() {
        var applied = apply(added(pupil("Noor", "Berg")));
        var other = given.aSchool().id();

        assertThat(rosters.read(other, YEAR)).isEqualTo(RosterState.empty(YEAR));
        assertThat(rosters.findChangeSet(other, applied.changeSet())).isEmpty();
        assertThatThrownBy(() -> rosters.undo(other, applied.changeSet(), DEED))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pupil",
                "staff_member",
                "base_group",
                "combined_group",
                "placement",
                "combined_membership",
                "employment",
                "staffing",
                "source_key",
                "change_set",
                "change",
                "groups",
                "group_sizes"
            })
    void thePoliciesHideTheRowsOfAnotherSchool(
            String table, @Autowired InSchool in, @Autowired JdbcClient jdbc) {
        var noor = pupil("Noor", "Berg");
        var egels = group("3 De Egels", "3");
        var juf = teacher("Merel", "Heijden");
        var plusklas = RosterCast.combined("Plusklas");
        apply(added(noor, egels, juf, plusklas, placed(noor, egels), member(noor, plusklas)));
        apply(added(key(noor, "1"), employed(juf, "LRK"), staffed(juf, egels)));
        var count = "select count(*) from roster." + table;

        assertThat(in.ask(school, () -> jdbc.sql(count).query(Long.class).single())).isPositive();
        assertThat(in.ask(given.aSchool().id(), () -> jdbc.sql(count).query(Long.class).single()))
                .isZero();
    }

    private Applied apply(List<RosterChange> changes) {
        return (Applied) rosters.apply(school, YEAR, changes, DEED);
    }

    private UndoOutcome undo(Applied applied) {
        return rosters.undo(school, applied.changeSet(), DEED);
    }
}
