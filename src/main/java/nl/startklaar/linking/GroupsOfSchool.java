package nl.startklaar.linking;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;

/** Groups of both kinds, and who is in them. */
final class GroupsOfSchool {

    private GroupsOfSchool() {}

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
        if (!link.isOfGroup()) {
            return Set.of(link.who());
        }
        var inGroup = pupils(roster, link.who());
        return roster.placements().stream()
                .filter(it -> inGroup.contains(it.pupil()) && link.reaches(it.yearGroup()))
                .map(Placement::pupil)
                .collect(Collectors.toSet());
    }
}
