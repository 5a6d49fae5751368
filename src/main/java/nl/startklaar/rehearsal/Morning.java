package nl.startklaar.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The moment that is rehearsed.
 *
 * @param time what people read beside the day; licences, links and switches hold for whole days
 */
public record Morning(LocalDate day, LocalTime time) {

    /** When schools begin. */
    public static final LocalTime BELL = LocalTime.of(8, 30);

    public static Morning of(LocalDate day) {
        return new Morning(day, BELL);
    }
}
