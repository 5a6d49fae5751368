package nl.startklaar.linking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;

/**
 * What becomes of links when the roster changes. A pupil who moves needs nothing: the rule looks at
 * where they are. A group that is gone takes its links along, unless its pupils went to one other
 * group, as when two halves of a combination group are joined: then that group gets them.
 *
 * @param links that are open
 */
record Following(List<Link> links, RosterState now, RosterState then, LocalDate today) {

    Following {
        links = List.copyOf(links);
    }

    List<LinkChange> changes() {
        var changes = new ArrayList<LinkChange>();
        for (Link link : links) {
            if (isOrphan(link)) {
                changes.add(new Close(link, Links.firstDayWithout(link, today)));
                moved(link).ifPresent(it -> changes.add(new Open(it)));
            }
        }
        return changes;
    }

    private boolean isOrphan(Link link) {
        return switch (link.target()) {
            case GROUP -> !groups(then).contains(link.who());
            case PUPIL -> then.placements().stream().noneMatch(it -> it.pupil().equals(link.who()));
        };
    }

    /** Groups that are there no more, and are linked. */
    Set<UUID> gone() {
        return links.stream()
                .filter(it -> it.isOfGroup() && isOrphan(it))
                .map(Link::who)
                .collect(toSet());
    }

    private static Set<UUID> groups(RosterState roster) {
        return Stream.concat(
                        roster.groups().stream().map(BaseGroup::id),
                        roster.combinedGroups().stream().map(CombinedGroup::id))
                .collect(toSet());
    }

    private Optional<Link> moved(Link link) {
        return link.isOfGroup()
                ? heir(link.who())
                        .map(it ->
                                link.movedTo(
                                        it, Links.firstDayWithout(link, today), link.goneFrom()))
                : Optional.empty();
    }

    /**
     * The one group in which the pupils of a group are now. Those who left, or are in no group, do
     * not count, as long as they are the fewer.
     */
    Optional<UUID> heir(UUID group) {
        var pupils =
                now.placements().stream()
                        .filter(it -> group.equals(it.group()))
                        .map(Placement::pupil)
                        .collect(toSet());
        var there = groups(then);
        var places =
                then.placements().stream()
                        .filter(it -> pupils.contains(it.pupil()))
                        .flatMap(it -> Optional.ofNullable(it.group()).stream())
                        .filter(there::contains)
                        .toList();
        return 2 * places.size() > pupils.size() && Set.copyOf(places).size() == 1
                ? Optional.of(places.getFirst())
                : Optional.empty();
    }

    /**
     * Groups that work on paper because the groups they come from do. Of a group that was there
     * before, what people said of it stays.
     */
    Set<UUID> onPaperToo(Set<UUID> onPaper) {
        var before = groups(now);
        var there = groups(then);
        Map<UUID, List<UUID>> origins =
                before.stream()
                        .filter(it -> !there.contains(it) && heir(it).isPresent())
                        .collect(groupingBy(it -> heir(it).orElseThrow()));
        return origins.entrySet().stream()
                .filter(it -> !before.contains(it.getKey()) && onPaper.containsAll(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** The links as they are afterwards. */
    List<Link> after() {
        var changes = changes();
        var closed =
                changes.stream()
                        .filter(Close.class::isInstance)
                        .map(it -> it.link().id())
                        .collect(toSet());
        return Stream.concat(
                        links.stream().filter(it -> !closed.contains(it.id())),
                        changes.stream().filter(Open.class::isInstance).map(LinkChange::link))
                .toList();
    }
}
