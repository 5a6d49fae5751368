package nl.startklaar.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;

/** A roster as it would be with changes, or as it was before them; in memory only. */
final class Overlay {

    private Overlay() {}

    static RosterState after(RosterState state, List<RosterChange> changes) {
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

    static RosterState of(SchoolYear year, Map<UUID, RosterRow> rows) {
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

    static RosterState before(RosterState state, List<RosterChange> changes) {
        return after(state, changes.stream().map(RosterChange::inverse).toList());
    }

    static Stream<RosterRow> all(RosterState state) {
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
