package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Departure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves and who is back. A school year only says something of who leaves in it or before it:
 * whoever is still in this year's file may well have left by next year's.
 */
final class DeparturesPlan {

    private final Kind kind;
    private final SchoolYear year;
    private final KnownRoster known;
    private final Draft draft;
    private final Set<UUID> leaving = new HashSet<>();

    DeparturesPlan(Kind kind, SchoolYear year, KnownRoster known, Draft draft) {
        this.kind = kind;
        this.year = year;
        this.known = known;
        this.draft = draft;
    }

    /**
     * Somebody has a place in this school year.
     *
     * @param firstDayGone when the file says already when they leave
     */
    void stays(UUID subject, @Nullable LocalDate firstDayGone) {
        @Nullable Departure before = known.departure(subject);
        if (firstDayGone != null) {
            draft.put(before, departure(before, subject, firstDayGone));
        } else if (before != null && !before.firstDay().isAfter(year.lastDay())) {
            draft.remove(before);
        }
    }

    /** Somebody has no place in this school year any more; not before the year itself begins. */
    void leaves(UUID subject, LocalDate firstDayGone) {
        if (known.departure(subject) == null && leaving.add(subject)) {
            var day = firstDayGone.isBefore(year.firstDay()) ? year.firstDay() : firstDayGone;
            draft.put(null, departure(null, subject, day));
        }
    }

    private Departure departure(@Nullable Departure before, UUID subject, LocalDate firstDayGone) {
        return new Departure(
                before == null ? draft.newId() : before.id(), kind, subject, firstDayGone);
    }
}
