package nl.startklaar.linking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.web.Formats;

/**
 * A group was linked anew, and its publisher has to notice.
 *
 * @param callAfter from when on waiting longer is of no use
 * @param confirmedAt when it was seen to work
 */
record Waiting(
        UUID group,
        UUID publisher,
        Instant since,
        Instant callAfter,
        Optional<Instant> confirmedAt) {

    /** What publishers themselves promise. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    static Waiting from(UUID group, UUID publisher, Instant now) {
        return new Waiting(group, publisher, now, whenToCall(now), Optional.empty());
    }

    /** An hour later, when there is somebody to answer the telephone. */
    static Instant whenToCall(Instant now) {
        var moment = now.plus(PATIENCE).atZone(Formats.AMSTERDAM);
        if (moment.toLocalTime().isBefore(OPENS)) {
            moment = moment.with(OPENS);
        } else if (moment.toLocalTime().isAfter(CLOSES)) {
            moment = moment.plusDays(1).with(OPENS);
        }
        while (isWeekend(moment)) {
            moment = moment.plusDays(1).with(OPENS);
        }
        return moment.toInstant();
    }

    private static boolean isWeekend(ZonedDateTime moment) {
        return moment.getDayOfWeek() == DayOfWeek.SATURDAY
                || moment.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean isTimeToCall(Instant now) {
        return !now.isBefore(callAfter);
    }
}
