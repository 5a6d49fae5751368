package nl.startklaar.readiness;

import java.time.LocalDate;

/**
 * A line that somebody put aside. It comes back on the day, or earlier when it gets worse.
 *
 * @param until the day on which it is back
 * @param then how it stood when it was put aside
 */
public record Snooze(String line, LocalDate until, String reason, Status then, Person by) {

    boolean hides(Status now, LocalDate today) {
        return today.isBefore(until) && now.isOpen() && !now.isWorseThan(then);
    }
}
