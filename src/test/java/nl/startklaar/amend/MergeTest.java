package nl.startklaar.amend;

import static java.util.stream.Collectors.toMap;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final int ROSTERS = 500;

    private final Pupil noor = pupil("Noor", "Berg");
    private final Pupil again = pupil("Noor", "Berg");

    @Test
    void everythingOfTheOneWhoGoesBecomesThatOfTheOneWhoStays() {
        var hazen = group(new SchoolYear(2025), "2 De Hazen", "2");
        var egels = group("3 De Egels", "3");
        var rows =
                merge(
                        List.of(noor, key(noor, "10926"), placed(noor, egels)),
                        List.of(again, key(again, "20926"), placed(again, hazen)));

        assertThat(rows).hasSize(5).allMatch(it -> it.about().equals(noor.id()));
    }

    @Test
    void aPlaceInAGroupWinsFromNone() {
        var egels = group("3 De Egels", "3");
        var nowhere = new Placement(UUID.randomUUID(), YEAR, noor.id(), "3", null, null, null);

        assertThat(merge(List.of(noor, nowhere), List.of(again, placed(again, egels))))
                .filteredOn(Placement.class::isInstance)
                .singleElement()
                .returns(nowhere.id(), RosterRow::id)
                .returns(egels.id(), it -> ((Placement) it).group());
    }

    @Test
    void whoeverIsAtSchoolHasNotLeft() {
        var left =
                new Departure(
                        UUID.randomUUID(),
                        Departure.Kind.PUPIL,
                        noor.id(),
                        LocalDate.of(2026, 8, 1));

        assertThat(merge(List.of(noor, left), List.of(again))).containsExactly(noor);
        assertThat(merge(List.of(again), List.of(noor, left))).containsExactly(again);
    }

    @Test
    void aColleagueKeepsTheRolesOfBoth() {
        var merel = member("Merel", "Heijden", "");
        var other = member("M", "Heijden", "m@deboom.example");
        var egels = group("3 De Egels", "3");
        var rows =
                merge(
                        List.of(merel, employed(merel, "LRK"), staffed(merel, egels, "LRK")),
                        List.of(
                                other,
                                employed(other, "IB"),
                                staffed(other, egels, "RT"),
                                key(SourceKey.Kind.STAFF, "2001", other.id())));

        assertThat(rows)
                .hasSize(4)
                .contains(new StaffMember(merel.id(), merel.name(), "m@deboom.example"))
                .filteredOn(Staffing.class::isInstance)
                .singleElement()
                .returns(List.of("LRK", "RT"), it -> ((Staffing) it).roles());
    }

    /**
     * Of random schools: the same again afterwards, nobody twice, and nothing of the other left.
     */
    @Test
    void mergingAndUndoingGivesBackExactlyWhatWas() {
        for (long seed = 0; seed < ROSTERS; seed++) {
            var rows = RandomRoster.of(seed);
            mergesAndUndoes(rows, Pupil.class, seed);
            mergesAndUndoes(rows, StaffMember.class, seed);
        }
    }

    private static void mergesAndUndoes(
            List<RosterRow> rows, Class<? extends RosterRow> kind, long seed) {
        var people = rows.stream().filter(kind::isInstance).map(RosterRow::id).limit(2).toList();
        var kept = people.getFirst();
        var gone = people.getLast();
        var changes = Merge.of(kept, about(kept, rows), about(gone, rows));
        var before = byId(rows);

        var after = with(before, changes);
        assertThat(after.values()).as("seed %s", seed).noneMatch(it -> it.about().equals(gone));
        assertThat(places(after.values())).as("seed %s", seed).doesNotHaveDuplicates();
        assertThat(keys(after.values())).isEqualTo(keys(before.values()));

        var inverse = changes.stream().map(RosterChange::inverse).toList();
        assertThat(with(after, inverse)).as("seed %s", seed).isEqualTo(before);
    }

    /** Of what there can be one: in a year, in a year at a group, of a person. */
    private static List<Object> places(Iterable<RosterRow> rows) {
        return Stream.of(rows)
                .flatMap(it -> StreamSupport.stream(it.spliterator(), false))
                .flatMap(it ->
                        switch (it) {
                            case Placement row ->
                                    Stream.of(List.of("place", row.year(), row.pupil()));
                            case Employment row ->
                                    Stream.of(List.of("work", row.year(), row.staffMember()));
                            case Staffing row ->
                                    Stream.of(List.of("at", row.group(), row.staffMember()));
                            case CombinedMembership row ->
                                    Stream.of(List.of("in", row.combinedGroup(), row.pupil()));
                            case Departure row -> Stream.of(List.of("left", row.subject()));
                            default -> Stream.<Object>empty();
                        })
                .map(Object.class::cast)
                .toList();
    }

    private static HashSet<UUID> keys(Iterable<RosterRow> rows) {
        var keys = new HashSet<UUID>();
        rows.forEach(it -> {
            if (it instanceof SourceKey) {
                keys.add(it.id());
            }
        });
        return keys;
    }

    private static List<RosterRow> about(UUID person, List<RosterRow> rows) {
        return rows.stream().filter(it -> it.about().equals(person)).toList();
    }

    /** As the roster does it: every row must be as its change says it was. */
    private static Map<UUID, RosterRow> with(
            Map<UUID, RosterRow> rows, List<RosterChange> changes) {
        var changed = new HashMap<>(rows);
        for (RosterChange change : changes) {
            assertThat(rows.get(change.row().id())).isEqualTo(change.before());
            if (change.after() == null) {
                changed.remove(change.row().id());
            } else {
                changed.put(change.row().id(), change.row());
            }
        }
        return changed;
    }

    private static Map<UUID, RosterRow> byId(List<RosterRow> rows) {
        return rows.stream().collect(toMap(RosterRow::id, it -> it));
    }

    private static List<RosterRow> merge(List<RosterRow> kept, List<RosterRow> gone) {
        var both = Stream.concat(kept.stream(), gone.stream()).toList();
        var id = kept.getFirst().id();
        return List.copyOf(with(byId(both), Merge.of(id, kept, gone)).values());
    }
}
