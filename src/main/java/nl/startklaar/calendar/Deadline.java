package nl.startklaar.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when a school can do something.
 *
 * @param lastDay the last day on which somebody at this school can still do it
 * @param publisherDay the last day on which the publisher accepts it
 */
public record Deadline(LocalDate lastDay, LocalDate publisherDay) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    public Deadline {
        if (lastDay.isAfter(publisherDay)) {
            throw new IllegalArgumentException(
                    "A school cannot have until " + lastDay + ", after " + publisherDay);
        }
    }

    /** The school is already away on the publisher's day, so its own last day counts. */
    public boolean ownIsEarlier() {
        return lastDay.isBefore(publisherDay);
    }

    /** The first moment that is too late: midnight in Amsterdam after the last day. */
    public Instant endsAt() {
        return lastDay.plusDays(1).atStartOfDay(AMSTERDAM).toInstant();
    }

    public boolean hasPassed(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
