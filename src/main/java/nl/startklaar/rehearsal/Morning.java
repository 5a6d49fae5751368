package nl.startklaar.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.startklaar.web.Formats;

/** The moment that is rehearsed. */
public record Morning(LocalDate day, LocalTime time) {

    /** When schools begin. */
    public static final LocalTime BELL = LocalTime.of(8, 30);

    public static Morning of(LocalDate day) {
        return new Morning(day, BELL);
    }

    public Instant moment() {
        return day.atTime(time).atZone(Formats.AMSTERDAM).toInstant();
    }
}
