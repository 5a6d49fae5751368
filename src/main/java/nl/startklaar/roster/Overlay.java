package nl.startklaar.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;

/** A roster as it would be with changes, or as it was before them; in memory only. */
public final class Overlay {

    private Overlay() {}

    public static RosterState after(RosterState state, List<RosterChange> changes) {
        Map<UUID, RosterRow> rows = new LinkedHashMap<>();
        all(state).forEach(it -> rows.put(it.id(), it));
        for (RosterChange change : changes) {
            if (change.after() == null) {
                rows.remove(change.row().id());
            } else {
                rows.put(change.row().id(), change.row());
            }
        }
        return of(state.year(), rows);
    }

    public static RosterState of(SchoolYear year, Map<UUID, RosterRow> rows) {
        return new RosterState(
                year,
                only(rows, Pupil.class),
                only(rows, StaffMember.class),
                only(rows, BaseGroup.class),
                only(rows, CombinedGroup.class),
                only(rows, Placement.class),
                only(rows, CombinedMembership.class),
                only(rows, Employment.class),
                only(rows, Staffing.class),
                only(rows, SourceKey.class));
    }

    public static RosterState before(RosterState state, List<RosterChange> changes) {
        return after(state, changes.stream().map(RosterChange::inverse).toList());
    }

    public static Stream<RosterRow> all(RosterState state) {
        return Stream.of(
                        state.pupils(),
                        state.staff(),
                        state.groups(),
                        state.combinedGroups(),
                        state.placements(),
                        state.memberships(),
                        state.employments(),
                        state.staffings(),
                        state.keys())
                .flatMap(List::stream);
    }

    private static <R> List<R> only(Map<UUID, RosterRow> rows, Class<R> kind) {
        return rows.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
