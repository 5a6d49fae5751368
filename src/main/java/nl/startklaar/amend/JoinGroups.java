package nl.startklaar.amend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Staffing;

/**
 * Makes one combination group of two base groups, as a school has it when its administration wrote
 * it as two: everybody of the second comes into the first, and both keys lead there. A pupil keeps
 * their own year group.
 */
record JoinGroups(RosterState roster, BaseGroup first, BaseGroup second) {

    JoinGroups {
        if (first.id().equals(second.id()) || !first.year().equals(second.year())) {
            throw new IllegalArgumentException("Two groups of one year can be joined");
        }
    }

    BaseGroup joined() {
        return new BaseGroup(
                first.id(), first.year(), first.name(), first.description(), yearGroups());
    }

    /** Of both, in the order of the formats. */
    private List<String> yearGroups() {
        var both = new LinkedHashSet<>(first.yearGroups());
        both.addAll(second.yearGroups());
        return both.stream().sorted(YearGroup.inOrder()).toList();
    }

    /** Who comes into the first group. */
    Stream<Placement> moving() {
        return roster.placements().stream().filter(it -> second.id().equals(it.group()));
    }

    List<RosterChange> changes() {
        var changes = new ArrayList<RosterChange>();
        if (!joined().equals(first)) {
            changes.add(new RosterChange(first, joined()));
        }
        moving().map(it -> new RosterChange(it, it.withPlace(it.yearGroup(), first.id())))
                .forEach(changes::add);
        roster.staffings().stream()
                .filter(it -> it.group().equals(second.id()))
                .forEach(it -> move(it, changes));
        roster.keys().stream()
                .filter(it -> it.subject().equals(second.id()))
                .map(it -> new RosterChange(it, it.to(first.id())))
                .forEach(changes::add);
        changes.add(RosterChange.removed(second));
        return changes;
    }

    /** Who stands in both groups stands in one now. */
    private void move(Staffing it, List<RosterChange> changes) {
        var own = inFirst(it);
        if (own.isEmpty()) {
            changes.add(new RosterChange(it, it.withGroup(first.id())));
            return;
        }
        changes.add(RosterChange.removed(it));
        var both = own.get().together(it);
        if (!both.equals(own.get())) {
            changes.add(new RosterChange(own.get(), both));
        }
    }

    private Optional<Staffing> inFirst(Staffing staffing) {
        return roster.staffings().stream()
                .filter(it ->
                        it.group().equals(first.id())
                                && it.staffMember().equals(staffing.staffMember()))
                .findFirst();
    }
}
