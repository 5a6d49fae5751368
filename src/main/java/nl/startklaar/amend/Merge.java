package nl.startklaar.amend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;

/**
 * Makes one person of two: the keys, places and work of the one who goes become those of the one
 * who stays. Where both have something of which there can be one, that of the one who stays holds,
 * unless it says less.
 */
final class Merge {

    private final UUID kept;
    private final List<RosterRow> rows;
    private final Map<UUID, RosterChange> changes = new LinkedHashMap<>();

    private Merge(UUID kept, List<RosterRow> rows) {
        this.kept = kept;
        this.rows = rows;
    }

    /**
     * @param rows everything about the one who stays
     * @param gone everything about the other, of the same kind
     */
    static List<RosterChange> of(UUID kept, List<RosterRow> rows, List<RosterRow> gone) {
        var merge = new Merge(kept, rows);
        gone.forEach(merge::take);
        boolean isSomebodyHere = !hasLeft(rows) || !hasLeft(gone);
        if (isSomebodyHere) {
            merge.only(Departure.class, it -> true).ifPresent(merge::remove);
        }
        return new ArrayList<>(merge.changes.values());
    }

    private static boolean hasLeft(List<RosterRow> rows) {
        return rows.stream().anyMatch(Departure.class::isInstance);
    }

    private void take(RosterRow row) {
        switch (row) {
            case Pupil it -> take(it);
            case StaffMember it -> take(it);
            case Placement it -> take(it);
            case CombinedMembership it -> take(it);
            case Employment it -> take(it);
            case Staffing it -> take(it);
            case SourceKey it -> change(it, it.to(kept));
            case Departure it -> take(it);
            case BaseGroup it -> throw nobody(it);
            case CombinedGroup it -> throw nobody(it);
        }
    }

    private void take(Pupil gone) {
        only(Pupil.class, it -> it.birthDate() == null && gone.birthDate() != null)
                .ifPresent(it -> change(it, new Pupil(it.id(), it.name(), gone.birthDate())));
        remove(gone);
    }

    private void take(StaffMember gone) {
        only(StaffMember.class, it -> it.email().isEmpty() && !gone.email().isEmpty())
                .ifPresent(it -> change(it, new StaffMember(it.id(), it.name(), gone.email())));
        remove(gone);
    }

    private void take(Placement gone) {
        var own = only(Placement.class, it -> it.year().equals(gone.year()));
        if (own.isEmpty()) {
            change(gone, gone.withPupil(kept));
            return;
        }
        if (weight(gone) > weight(own.get())) {
            change(own.get(), gone.withId(own.get().id()).withPupil(kept));
        }
        remove(gone);
    }

    /** A place in a group that lasts says more than one without, or one that ended. */
    private static int weight(Placement placement) {
        return (placement.lastDay() == null ? 2 : 0) + (placement.group() == null ? 0 : 1);
    }

    private void take(CombinedMembership gone) {
        boolean isSo =
                only(
                                CombinedMembership.class,
                                it -> it.combinedGroup().equals(gone.combinedGroup()))
                        .isPresent();
        if (isSo) {
            remove(gone);
        } else {
            change(
                    gone,
                    new CombinedMembership(gone.id(), gone.year(), kept, gone.combinedGroup()));
        }
    }

    private void take(Employment gone) {
        var own = only(Employment.class, it -> it.year().equals(gone.year()));
        if (own.isEmpty()) {
            change(gone, gone.withStaffMember(kept));
            return;
        }
        change(own.get(), own.get().together(gone));
        remove(gone);
    }

    private void take(Staffing gone) {
        var own =
                only(
                        Staffing.class,
                        it -> it.year().equals(gone.year()) && it.group().equals(gone.group()));
        if (own.isEmpty()) {
            change(gone, gone.withStaffMember(kept));
            return;
        }
        change(own.get(), own.get().together(gone));
        remove(gone);
    }

    /** Whoever is left of two that left, left on the later day. */
    private void take(Departure gone) {
        only(Departure.class, it -> it.firstDay().isBefore(gone.firstDay()))
                .ifPresent(
                        it -> change(it, new Departure(it.id(), it.kind(), kept, gone.firstDay())));
        remove(gone);
    }

    private void change(RosterRow before, RosterRow after) {
        if (!before.equals(after)) {
            changes.put(before.id(), new RosterChange(before, after));
        }
    }

    private void remove(RosterRow row) {
        changes.put(row.id(), RosterChange.removed(row));
    }

    /** Of the one who stays. */
    private <R extends RosterRow> Optional<R> only(Class<R> kind, Predicate<R> wanted) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).filter(wanted).findFirst();
    }

    private static IllegalArgumentException nobody(RosterRow row) {
        return new IllegalArgumentException("Is about no person: " + row);
    }
}
