package nl.startklaar.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.TeachingMethod;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.Moves.Material;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.RosterFollower;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/**
 * Links go along with the roster: those of groups that are gone, of licences that are over and of
 * the school year before are closed with the change set, and come back with its undo.
 */
@Component
class FollowRoster implements RosterFollower {

    /** When more pupils get something else, they are counted and not named. */
    private static final int NAMED = 10;

    private final Links links;
    private final MethodLinkStore store;
    private final LicensedBoard licences;
    private final LinkSetStore sets;
    private final OnPaper onPaper;
    private final ClaimSeats claimSeats;
    private final Rosters rosters;
    private final Catalogue catalogue;
    private final SchoolDay day;

    FollowRoster(
            Links links,
            MethodLinkStore store,
            LicensedBoard licences,
            LinkSetStore sets,
            OnPaper onPaper,
            ClaimSeats claimSeats,
            Rosters rosters,
            Catalogue catalogue,
            SchoolDay day) {
        this.links = links;
        this.store = store;
        this.licences = licences;
        this.sets = sets;
        this.onPaper = onPaper;
        this.claimSeats = claimSeats;
        this.rosters = rosters;
        this.catalogue = catalogue;
        this.day = day;
    }

    @Override
    public void applied(SchoolId school, ChangeSet set) {
        store.lock(school);
        var then = rosters.read(school, set.year());
        var along = along(school, then.without(set.changes()), then);
        close(school, set.year(), along.changes(), Optional.of(set.id()));
        onPaper.follow(school, along.following());
        claimSeats.claim(school, then, open(school, set.year()));
    }

    /** What was linked since to a group that goes away again, is closed too. */
    @Override
    public void undone(SchoolId school, ChangeSet set) {
        store.lock(school);
        links.undoOfRoster(school, set.id());
        var then = rosters.read(school, set.year());
        var open = open(school, set.year());
        var orphans = new Following(open, then.with(set.changes()), then, day.today()).changes();
        close(school, set.year(), orphans, Optional.empty());
        claimSeats.claim(school, then, open(school, set.year()));
    }

    /**
     * All that goes along with a change of the roster.
     *
     * @param over of licences that have run out
     * @param before of earlier school years
     */
    private record Along(Following following, List<LinkChange> over, List<LinkChange> before) {

        List<LinkChange> changes() {
            return Stream.of(following.changes(), over, before).flatMap(List::stream).toList();
        }
    }

    private Along along(SchoolId school, RosterState now, RosterState then) {
        var year = then.year();
        var today = day.today();
        var open = open(school, year);
        var over = over(school, open);
        return new Along(
                new Following(
                        open.stream().filter(it -> !over.contains(it)).toList(), now, then, today),
                over.stream()
                        .map(it -> (LinkChange) new Close(it, Links.firstDayWithout(it, today)))
                        .toList(),
                store.listOpenBefore(school, year).stream()
                        .map(it -> (LinkChange) new Close(it, it.year().next().firstDay()))
                        .toList());
    }

    private void close(
            SchoolId school, SchoolYear year, List<LinkChange> changes, Optional<UUID> rosterSet) {
        if (!changes.isEmpty()) {
            links.apply(school, year, changes, "linking.audit.followed", rosterSet);
        }
    }

    private List<Link> open(SchoolId school, SchoolYear year) {
        var today = day.today();
        return store.list(school, year).stream().filter(it -> it.isOpen(today)).toList();
    }

    /** As long as teachers may look into an ended licence, its links lead them there. */
    private Set<Link> over(SchoolId school, List<Link> open) {
        if (open.isEmpty()) {
            return Set.of();
        }
        Map<UUID, List<Licensed>> ofMethod =
                licences.list(school).stream().collect(Collectors.groupingBy(Licensed::method));
        return open.stream()
                .filter(it -> isOver(it, ofMethod.getOrDefault(it.method(), List.of())))
                .collect(Collectors.toSet());
    }

    private boolean isOver(Link link, List<Licensed> licensed) {
        var own = licensed.stream().filter(it -> it.isFor(link.level())).toList();
        return !own.isEmpty() && own.stream().allMatch(it -> it.isOver(day.today()));
    }

    @Override
    public List<Sentence> wouldFollow(SchoolId school, RosterState now, RosterState then) {
        var along = along(school, now, then);
        return Stream.of(
                        groups(along.following()),
                        pupils(Moves.of(along.following())),
                        count("linking.follow.over", along.over()),
                        count("linking.follow.before", along.before()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Sentence> count(String words, List<LinkChange> closed) {
        return closed.isEmpty() ? Stream.of() : Stream.of(Sentence.of(words, closed.size()));
    }

    private static Stream<Sentence> groups(Following following) {
        var names = names(following.now());
        var then = names(following.then());
        return following.gone().stream()
                .filter(names::containsKey)
                .map(it ->
                        following
                                .heir(it)
                                .filter(then::containsKey)
                                .map(heir ->
                                        Sentence.of(
                                                "linking.follow.joined",
                                                name(names, it),
                                                name(then, heir)))
                                .orElseGet(
                                        () -> Sentence.of("linking.follow.gone", name(names, it))));
    }

    private static Map<UUID, String> names(RosterState roster) {
        return roster.groups().stream().collect(Collectors.toMap(BaseGroup::id, BaseGroup::name));
    }

    private static String name(Map<UUID, String> names, UUID group) {
        return names.getOrDefault(group, "–");
    }

    private Stream<Sentence> pupils(Moves moves) {
        if (moves.moves().isEmpty()) {
            return Stream.of();
        }
        if (moves.moves().size() > NAMED) {
            return Stream.of(Sentence.of("linking.follow.many", moves.gaining(), moves.losing()));
        }
        Map<UUID, String> methods =
                catalogue.listMethods().stream()
                        .collect(Collectors.toMap(TeachingMethod::id, TeachingMethod::name));
        return moves.moves().stream().map(it -> move(it, methods));
    }

    private static Sentence move(Moves.Move it, Map<UUID, String> methods) {
        if (it.losses().isEmpty()) {
            return Sentence.of("linking.follow.gains", it.name(), words(it.gains(), methods));
        }
        if (it.gains().isEmpty()) {
            return Sentence.of("linking.follow.loses", it.name(), words(it.losses(), methods));
        }
        return Sentence.of(
                "linking.follow.both",
                it.name(),
                words(it.gains(), methods),
                words(it.losses(), methods));
    }

    /** "Rekenrijk 4 (6), Taalmeer 2 (6)". */
    private static String words(Set<Material> material, Map<UUID, String> methods) {
        return material.stream()
                .map(it -> methods.getOrDefault(it.method(), "–") + " (" + it.level() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Sentence> followed(SchoolId school, UUID changeSet) {
        int closed =
                sets.listOfRoster(school, changeSet).stream()
                        .mapToInt(it -> sets.listClosed(school, it.id()).size())
                        .sum();
        return closed == 0 ? List.of() : List.of(Sentence.of("linking.follow.closed", closed));
    }
}
