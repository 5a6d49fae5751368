package nl.startklaar.linking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.roster.Placement;

/**
 * What a group does besides its own levels (<i>groepsdoorbrekend</i>).
 *
 * @param ofPupils links of single pupils of the group
 * @param ofGroup links of the group to a level that is not its pupils' own
 */
record Extras(List<Link> ofPupils, List<Link> ofGroup) {

    static Extras of(YearOfLinks year, GroupInYear group) {
        var pupils =
                year.roster().placements().stream()
                        .filter(it -> group.id().equals(it.group()))
                        .map(Placement::pupil)
                        .collect(Collectors.toSet());
        return new Extras(
                year.open().filter(it -> isOfOneOf(it, pupils)).toList(),
                year.open().filter(it -> isOtherLevel(it, group)).toList());
    }

    private static boolean isOfOneOf(Link link, Set<UUID> pupils) {
        return !link.isOfGroup() && pupils.contains(link.who());
    }

    private static boolean isOtherLevel(Link link, GroupInYear group) {
        return link.isOfGroup(group.id())
                && group.yearGroups().stream().noneMatch(link::isOwnLevel);
    }

    int count() {
        return (int)
                Stream.concat(ofPupils.stream(), ofGroup.stream())
                        .map(Link::who)
                        .distinct()
                        .count();
    }
}
