package nl.startklaar.roster;

import java.util.List;
import nl.startklaar.kernel.SchoolYear;

/**
 * All we know of a school for one school year, in memory: everybody with a source key, and the
 * groups, placements and staffing of that year.
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
        List<SourceKey> keys) {

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
    }

    public static RosterState empty(SchoolYear year) {
        return new RosterState(
                year, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
    }
}
