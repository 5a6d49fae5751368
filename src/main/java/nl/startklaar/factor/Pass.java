package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a colleague gives to somebody they have before them, in place of a phone.
 *
 * @param lastDay until the evening of which it works
 */
record Pass(UUID account, Kind kind, UUID givenBy, LocalDate lastDay) {

    enum Kind {
        /** For a substitute: today, without setting anything up. */
        DAY,
        /** The phone is gone: what was set up goes, and is set up again at once. */
        NEW_START
    }
}
