package nl.startklaar.plan;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;

/**
 * What of a plan may be done when only additions are wanted: who is new comes in, with everything
 * they need; nobody moves, nobody is called otherwise, and nobody leaves.
 */
final class AdditionsOnly {

    private final Set<UUID> there;

    private AdditionsOnly(Set<UUID> there) {
        this.there = there;
    }

    static List<RosterChange> of(List<RosterChange> changes, RosterState now) {
        var there = new HashSet<>(now.rows().map(RosterRow::id).collect(toSet()));
        changes.stream().filter(it -> it.before() == null).forEach(it -> there.add(it.row().id()));
        var additions = new AdditionsOnly(there);
        return changes.stream()
                .filter(it -> it.before() == null)
                .filter(it -> additions.mayCome(it.row(), now))
                .toList();
    }

    private boolean mayCome(RosterRow row, RosterState now) {
        return switch (row) {
            case Pupil _, StaffMember _, BaseGroup _, CombinedGroup _, Employment _ -> true;
            case Placement it -> it.group() == null || there.contains(it.group());
            case CombinedMembership it -> there.contains(it.combinedGroup());
            case Staffing it -> there.contains(it.group());
            case SourceKey it -> isNew(it, now);
            case Departure _ -> false;
        };
    }

    /** Another key for somebody we know is no addition: it may close or replace one. */
    private static boolean isNew(SourceKey it, RosterState now) {
        return now.rows().noneMatch(row -> row.id().equals(it.subject()));
    }
}
