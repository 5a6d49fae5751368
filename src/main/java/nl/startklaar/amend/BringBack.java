package nl.startklaar.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody who left be at school again, where they were last in the running year. All of it is
 * by hand: the file does not have them yet.
 *
 * @param rows everything about them
 * @param past what was changed about them, the newest first: a file that left them out removed
 *     their places
 * @param roster of the running school year
 */
record BringBack(
        Departure departure, List<RosterRow> rows, List<RosterChange> past, RosterState roster) {

    BringBack {
        rows = List.copyOf(rows);
        past = List.copyOf(past);
    }

    /** The group where a pupil was last; empty when it is not known or not there any more. */
    Optional<BaseGroup> lastGroup() {
        return lastPlacement().flatMap(it -> findGroup(it.group()));
    }

    /** The pupil's own, the last that is known; empty when none is. */
    String lastYearGroup() {
        return Stream.concat(only(Placement.class), removed(Placement.class))
                .max(Comparator.comparingInt(it -> it.year().startYear()))
                .map(Placement::yearGroup)
                .orElse("");
    }

    /** Whether a person has to choose a group. */
    boolean needsGroup() {
        return departure.kind() == Departure.Kind.PUPIL && lastPlacement().isEmpty();
    }

    /**
     * @param place when there is no last one
     */
    List<RosterChange> changes(@Nullable Place place, Supplier<UUID> ids) {
        var changes = new ArrayList<RosterChange>();
        changes.add(RosterChange.removed(departure));
        switch (departure.kind()) {
            case PUPIL -> placePupil(place, ids, changes);
            case STAFF -> putToWork(changes);
        }
        return changes;
    }

    private void placePupil(@Nullable Place place, Supplier<UUID> ids, List<RosterChange> changes) {
        only(Placement.class)
                .filter(it -> departure.firstDay().equals(it.lastDay()))
                .map(it -> new RosterChange(it, it.withLastDay(null).withByHand(true)))
                .forEach(changes::add);
        if (hasPlacement()) {
            return;
        }
        var last = lastPlacement();
        if (last.isPresent()) {
            changes.add(RosterChange.added(last.get().withLastDay(null).withByHand(true)));
        } else if (place != null) {
            changes.addAll(new PupilRows(rows).put(departure.subject(), roster.year(), place, ids));
        }
    }

    private boolean hasPlacement() {
        return only(Placement.class).anyMatch(it -> it.year().equals(roster.year()));
    }

    /** The one that is there, or else the one that went last and whose group is still there. */
    private Optional<Placement> lastPlacement() {
        return only(Placement.class)
                .filter(it -> it.year().equals(roster.year()))
                .findFirst()
                .or(() ->
                        removed(Placement.class)
                                .filter(it -> it.year().equals(roster.year()))
                                .filter(it -> findGroup(it.group()).isPresent())
                                .findFirst());
    }

    private void putToWork(List<RosterChange> changes) {
        var lastDay = departure.firstDay().minusDays(1);
        only(Employment.class)
                .filter(it -> lastDay.equals(it.lastDay()))
                .map(it -> new RosterChange(it, it.withLastDay(null).withByHand(true)))
                .forEach(changes::add);
        only(Staffing.class)
                .filter(it -> lastDay.equals(it.lastDay()))
                .map(it -> new RosterChange(it, it.withLastDay(null).withByHand(true)))
                .forEach(changes::add);
        if (only(Employment.class).noneMatch(it -> it.year().equals(roster.year()))) {
            restoreWork(changes);
        }
    }

    private void restoreWork(List<RosterChange> changes) {
        removed(Employment.class)
                .filter(it -> it.year().equals(roster.year()))
                .limit(1)
                .map(it -> RosterChange.added(it.withLastDay(null).withByHand(true)))
                .forEach(changes::add);
        var groups = new HashSet<UUID>();
        removed(Staffing.class)
                .filter(it -> findGroup(it.group()).isPresent() && groups.add(it.group()))
                .map(it -> RosterChange.added(it.withLastDay(null).withByHand(true)))
                .forEach(changes::add);
    }

    private Optional<BaseGroup> findGroup(@Nullable UUID group) {
        return roster.groups().stream().filter(it -> it.id().equals(group)).findFirst();
    }

    private <R extends RosterRow> Stream<R> only(Class<R> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** What went, the last first. */
    private <R extends RosterRow> Stream<R> removed(Class<R> kind) {
        return past.stream()
                .filter(it -> it.after() == null)
                .map(RosterChange::row)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
