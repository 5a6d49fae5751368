package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;

/** Groups of both kinds, and who is in them. */
final class GroupsOfSchool {

    private GroupsOfSchool() {}

    /**
     * The school as it is on a day: whoever has left by then is in no group any more. Of a year
     * that has not begun, its first day counts.
     */
    static RosterState present(RosterState roster, LocalDate day) {
        var start = roster.year().firstDay();
        var on = day.isBefore(start) ? start : day;
        var left =
                roster.departures().stream()
                        .filter(it -> !it.firstDay().isAfter(on))
                        .map(Departure::subject)
                        .collect(Collectors.toSet());
        var placements =
                roster.placements().stream()
                        .filter(it -> !left.contains(it.pupil()) && isThere(it, on))
                        .toList();
        var pupils = placements.stream().map(Placement::pupil).collect(Collectors.toSet());
        return new RosterState(
                roster.year(),
                roster.pupils(),
                roster.staff(),
                roster.groups(),
                roster.combinedGroups(),
                placements,
                roster.memberships().stream().filter(it -> pupils.contains(it.pupil())).toList(),
                roster.employments(),
                roster.staffings(),
                roster.keys(),
                roster.departures());
    }

    private static boolean isThere(Placement place, LocalDate on) {
        return place.lastDay() == null || on.isBefore(place.lastDay());
    }

    static Stream<UUID> ids(RosterState roster) {
        return Stream.concat(
                roster.groups().stream().map(BaseGroup::id),
                roster.combinedGroups().stream().map(CombinedGroup::id));
    }

    static Optional<String> name(RosterState roster, UUID group) {
        return Stream.concat(
                        roster.groups().stream()
                                .filter(it -> it.id().equals(group))
                                .map(BaseGroup::name),
                        roster.combinedGroups().stream()
                                .filter(it -> it.id().equals(group))
                                .map(CombinedGroup::name))
                .findFirst();
    }

    static Set<UUID> pupils(RosterState roster, UUID group) {
        return Stream.concat(
                        roster.placements().stream()
                                .filter(it -> group.equals(it.group()))
                                .map(Placement::pupil),
                        roster.memberships().stream()
                                .filter(it -> it.combinedGroup().equals(group))
                                .map(CombinedMembership::pupil))
                .collect(Collectors.toSet());
    }

    /** In which groups a pupil is. */
    static Set<UUID> of(RosterState roster, UUID pupil) {
        return Stream.concat(
                        roster.placements().stream()
                                .filter(it -> it.pupil().equals(pupil))
                                .flatMap(it -> Optional.ofNullable(it.group()).stream()),
                        roster.memberships().stream()
                                .filter(it -> it.pupil().equals(pupil))
                                .map(CombinedMembership::combinedGroup))
                .collect(Collectors.toSet());
    }

    /** The pupils whom a link leads to what it is about. */
    static Set<UUID> reachedBy(RosterState roster, Link link) {
        Set<UUID> wanted = link.isOfGroup() ? pupils(roster, link.who()) : Set.of(link.who());
        return roster.placements().stream()
                .filter(it -> wanted.contains(it.pupil()))
                .filter(it -> !link.isOfGroup() || link.reaches(it.yearGroup()))
                .map(Placement::pupil)
                .collect(Collectors.toSet());
    }
}
