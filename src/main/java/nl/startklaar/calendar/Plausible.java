package nl.startklaar.calendar;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Which days and years can be meant. No form of ours sends another, and no table could keep it. */
final class Plausible {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Plausible() {}

    static boolean is(LocalDate day) {
        return is(day.getYear());
    }

    private static boolean is(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static void demand(LocalDate day) {
        demand(day.getYear());
    }

    static void demand(int year) {
        if (!is(year)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
