package nl.startklaar.linking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;

/**
 * What the groups of the school year before worked with, and so what is to be expected of the
 * groups of this year.
 *
 * @param links that held at the end of that year
 */
record LastYear(RosterState roster, List<Link> links) {

    LastYear {
        links = List.copyOf(links);
    }

    /**
     * What this year group of this group may be expected to work with: what that year group had
     * last year. Where groups of one year group differed, each does as the group with its name did,
     * or goes on with what its own pupils had a year lower.
     */
    Set<UUID> usual(RosterState now, GroupInYear group, String yearGroup) {
        var had =
                roster.groups().stream()
                        .filter(it -> it.yearGroups().contains(yearGroup))
                        .map(it -> methods(it, yearGroup))
                        .filter(it -> !it.isEmpty())
                        .toList();
        var usual = new HashSet<UUID>();
        had.stream().flatMap(Collection::stream).forEach(usual::add);
        if (had.stream().distinct().count() > 1) {
            usual.removeIf(it -> !fits(it, had, now, group, yearGroup));
        }
        return usual;
    }

    private boolean fits(
            UUID method,
            List<Set<UUID>> had,
            RosterState now,
            GroupInYear group,
            String yearGroup) {
        return had.stream().allMatch(it -> it.contains(method))
                || namesake(group).filter(it -> methods(it, yearGroup).contains(method)).isPresent()
                || cameFrom(now, group, yearGroup)
                        .filter(it -> allMethods(it).contains(method))
                        .isPresent();
    }

    /** Whether groups of this year group worked with anything. */
    boolean knows(String yearGroup) {
        return links.stream().anyMatch(it -> it.isOwnLevel(yearGroup));
    }

    /** Pupils who worked on a level that was not their own. */
    List<Link> ofPupils() {
        return links.stream().filter(it -> !it.isOfGroup()).toList();
    }

    private Optional<BaseGroup> namesake(GroupInYear group) {
        return roster.groups().stream()
                .filter(it -> it.name().equalsIgnoreCase(group.name()))
                .findFirst();
    }

    /** The group in which most of these pupils were. */
    Optional<UUID> cameFrom(RosterState now, GroupInYear group, String yearGroup) {
        var pupils =
                now.placements().stream()
                        .filter(it -> group.id().equals(it.group()))
                        .filter(it -> it.yearGroup().equals(yearGroup))
                        .map(Placement::pupil)
                        .collect(Collectors.toSet());
        return roster.placements().stream()
                .filter(it -> it.group() != null && pupils.contains(it.pupil()))
                .collect(Collectors.groupingBy(Placement::group, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<UUID, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private Set<UUID> methods(BaseGroup group, String yearGroup) {
        return links.stream()
                .filter(it -> it.isOfGroup(group.id()) && it.isOwnLevel(yearGroup))
                .map(Link::method)
                .collect(Collectors.toSet());
    }

    private Set<UUID> allMethods(UUID group) {
        return links.stream()
                .filter(it -> it.isOfGroup(group))
                .map(Link::method)
                .collect(Collectors.toSet());
    }

    /** The same year with other methods, for those that were replaced. */
    LastYear with(Function<UUID, Optional<UUID>> successor) {
        return new LastYear(
                roster,
                links.stream()
                        .flatMap(it ->
                                successor.apply(it.method()).map(to -> swapped(it, to)).stream())
                        .toList());
    }

    private static Link swapped(Link it, UUID method) {
        return new Link(
                it.id(),
                it.year(),
                method,
                it.level(),
                it.target(),
                it.who(),
                it.pupilsOf(),
                it.firstDay(),
                it.goneFrom());
    }
}
