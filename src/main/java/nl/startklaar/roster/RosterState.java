package nl.startklaar.roster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;

/**
 * All we know of a school for one school year, in memory: everybody with their keys, who has left,
 * and the groups, placements and staffing of that year.
 */
public record RosterState(
        SchoolYear year,
        List<Pupil> pupils,
        List<StaffMember> staff,
        List<BaseGroup> groups,
        List<CombinedGroup> combinedGroups,
        List<Placement> placements,
        List<CombinedMembership> memberships,
        List<Employment> employments,
        List<Staffing> staffings,
        List<SourceKey> keys,
        List<Departure> departures) {

    public RosterState {
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        groups = List.copyOf(groups);
        combinedGroups = List.copyOf(combinedGroups);
        placements = List.copyOf(placements);
        memberships = List.copyOf(memberships);
        employments = List.copyOf(employments);
        staffings = List.copyOf(staffings);
        keys = List.copyOf(keys);
        departures = List.copyOf(departures);
    }

    /** The rows of a school year, in the order they come. */
    public static RosterState of(SchoolYear year, Collection<? extends RosterRow> rows) {
        return new RosterState(
                year,
                only(Pupil.class, rows),
                only(StaffMember.class, rows),
                only(BaseGroup.class, rows),
                only(CombinedGroup.class, rows),
                only(Placement.class, rows),
                only(CombinedMembership.class, rows),
                only(Employment.class, rows),
                only(Staffing.class, rows),
                only(SourceKey.class, rows),
                only(Departure.class, rows));
    }

    private static <R> List<R> only(Class<R> kind, Collection<? extends RosterRow> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public static RosterState empty(SchoolYear year) {
        return of(year, List.of());
    }

    public Stream<RosterRow> rows() {
        return Stream.of(
                        pupils,
                        staff,
                        groups,
                        combinedGroups,
                        placements,
                        memberships,
                        employments,
                        staffings,
                        keys,
                        departures)
                .flatMap(List::stream);
    }

    /** As it would be with these changes; in memory only. */
    public RosterState with(List<RosterChange> changes) {
        Map<UUID, RosterRow> changed = new LinkedHashMap<>();
        rows().forEach(it -> changed.put(it.id(), it));
        for (RosterChange change : changes) {
            if (change.after() == null) {
                changed.remove(change.row().id());
            } else {
                changed.put(change.row().id(), change.row());
            }
        }
        return of(year, changed.values());
    }

    /** As it was before these changes. */
    public RosterState without(List<RosterChange> changes) {
        return with(changes.stream().map(RosterChange::inverse).toList());
    }
}
