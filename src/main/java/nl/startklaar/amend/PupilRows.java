package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.SourceKey;
import org.jspecify.annotations.Nullable;

/** All there is about one pupil, and what becomes of it by what a person decides. */
record PupilRows(List<RosterRow> rows) implements PersonRows {

    PupilRows {
        rows = List.copyOf(rows);
    }

    /** A pupil whom nobody knew yet. */
    static List<RosterChange> add(NewPupil typed, SchoolYear year, Supplier<UUID> ids) {
        return List.of(
                RosterChange.added(typed.pupil()),
                RosterChange.added(placed(ids.get(), year, typed.id(), typed.place())));
    }

    Stream<Placement> placements() {
        return only(Placement.class);
    }

    @Nullable Placement placement(SchoolYear year) {
        return placements().filter(it -> it.year().equals(year)).findFirst().orElse(null);
    }

    @Nullable Departure departure() {
        return only(Departure.class).findFirst().orElse(null);
    }

    @Override
    public boolean isMadeByHand() {
        return only(SourceKey.class).findAny().isEmpty()
                && placements().allMatch(Placement::byHand);
    }

    /** Puts the pupil somewhere in a school year; nothing when they are there already. */
    List<RosterChange> put(UUID pupil, SchoolYear year, Place place, Supplier<UUID> ids) {
        @Nullable Placement was = placement(year);
        if (was == null) {
            return List.of(RosterChange.added(placed(ids.get(), year, pupil, place)));
        }
        if (Objects.equals(was.group(), place.group())
                && was.yearGroup().equals(place.yearGroup())) {
            return List.of();
        }
        return List.of(
                new RosterChange(
                        was, was.withPlace(place.yearGroup(), place.group()).withByHand(true)));
    }

    /** From now on the pupil administration decides again where the pupil is. */
    List<RosterChange> followLas(SchoolYear year) {
        return placements()
                .filter(it -> it.byHand() && it.year().equals(year))
                .map(it -> new RosterChange(it, it.withByHand(false)))
                .toList();
    }

    @Override
    public List<RosterChange> leave(
            UUID pupil, LocalDate firstDay, SchoolYear now, Supplier<UUID> ids) {
        var changes = new ArrayList<RosterChange>();
        placements()
                .filter(it -> it.year().startYear() >= now.startYear())
                .map(it -> new RosterChange(it, it.withLastDay(firstDay).withByHand(true)))
                .forEach(changes::add);
        @Nullable Departure was = departure();
        var id = was == null ? ids.get() : was.id();
        changes.add(
                new RosterChange(was, new Departure(id, Departure.Kind.PUPIL, pupil, firstDay)));
        return changes;
    }

    private static Placement placed(UUID id, SchoolYear year, UUID pupil, Place place) {
        return new Placement(id, year, pupil, place.yearGroup(), place.group(), null, null, true);
    }
}
