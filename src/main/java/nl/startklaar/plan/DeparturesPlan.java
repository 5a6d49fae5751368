package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Departure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves and who is back. A school year only says something of who leaves in it or before it:
 * whoever is still in this year's file may well have left by next year's.
 */
final class DeparturesPlan {

    private final Kind kind;
    private final FileHeader header;
    private final KnownRoster known;
    private final Draft draft;

    DeparturesPlan(Kind kind, FileHeader header, KnownRoster known, Draft draft) {
        this.kind = kind;
        this.header = header;
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
        } else if (before != null && !before.firstDay().isAfter(header.year().lastDay())) {
            draft.remove(before);
        }
    }

    /**
     * Somebody has no place in this school year any more; not before the year itself begins. Who
     * had left before, left then; who was still to leave has left already.
     */
    void leaves(UUID subject, LocalDate firstDayGone) {
        var yearBegins = header.year().firstDay();
        var day = firstDayGone.isBefore(yearBegins) ? yearBegins : firstDayGone;
        @Nullable Departure before = known.departure(subject);
        if (before == null || (isStillToCome(before) && before.firstDay().isAfter(day))) {
            draft.put(before, departure(before, subject, day));
        }
    }

    private boolean isStillToCome(Departure it) {
        return it.firstDay().isAfter(header.referenceDay());
    }

    private Departure departure(@Nullable Departure before, UUID subject, LocalDate firstDayGone) {
        return new Departure(
                before == null ? draft.newId() : before.id(), kind, subject, firstDayGone);
    }
}
