package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.roster.RosterState;

/**
 * All that linking looks at in one school year of a school.
 *
 * @param roster with who is there now; in a year that has not begun, on its first day
 * @param methods those the school has a licence for this year, and those it is still linked to
 * @param links of this year, the closed ones too
 * @param onPaper groups of which a person said that nothing is missing there
 */
record YearOfLinks(
        LocalDate today,
        RosterState roster,
        List<GroupInYear> groups,
        List<MethodInYear> methods,
        List<Link> links,
        LastYear before,
        Set<UUID> onPaper) {

    YearOfLinks {
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
        links = List.copyOf(links);
        onPaper = Set.copyOf(onPaper);
    }

    SchoolYear year() {
        return roster.year();
    }

    /** From when on a link of this year holds that is made now. */
    LocalDate firstDay() {
        return today.isBefore(year().firstDay()) ? year().firstDay() : today;
    }

    Stream<Link> open() {
        return links.stream().filter(it -> it.isOpen(today));
    }

    Stream<Link> open(GroupInYear group, MethodInYear method) {
        return open().filter(it -> it.isOfGroup(group.id()) && it.method().equals(method.id()));
    }

    /** Whether pupils of this year group in this group get their own level of the method. */
    boolean isLinked(GroupInYear group, MethodInYear method, String yearGroup) {
        return open(group, method).anyMatch(it -> it.isOwnLevel(yearGroup));
    }

    Optional<GroupInYear> findGroup(UUID id) {
        return groups.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    Optional<MethodInYear> findMethod(UUID id) {
        return methods.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * Whether something is missing: what this year group had last year, or what the other half of
     * the group has.
     */
    boolean isMissing(GroupInYear group, MethodInYear method, String yearGroup) {
        return !onPaper.contains(group.id())
                && method.offers(yearGroup)
                && group.inUse().anyMatch(yearGroup::equals)
                && !isLinked(group, method, yearGroup)
                && (isHalf(group, method, yearGroup)
                        || before.usual(roster, group, yearGroup).contains(method.id()));
    }

    /** Whether only other year groups of the same group have the method. */
    boolean isHalf(GroupInYear group, MethodInYear method, String yearGroup) {
        return group.inUse()
                .filter(it -> !it.equals(yearGroup))
                .anyMatch(it -> isLinked(group, method, it));
    }

    /** How many pupils can open something of it, in whatever way. */
    int reached(MethodInYear method) {
        return (int)
                open().filter(it -> it.method().equals(method.id()))
                        .flatMap(it -> GroupsOfSchool.reachedBy(roster, it).stream())
                        .distinct()
                        .count();
    }

    /** As it would be after these changes. */
    YearOfLinks after(List<LinkChange> changes) {
        var changed = new LinkedHashMap<UUID, Link>();
        links.forEach(it -> changed.put(it.id(), it));
        for (LinkChange change : changes) {
            switch (change) {
                case Open(var link) -> changed.put(link.id(), link);
                case Close(var link, var goneFrom) -> changed.put(link.id(), link.until(goneFrom));
            }
        }
        return new YearOfLinks(
                today, roster, groups, methods, List.copyOf(changed.values()), before, onPaper);
    }
}
