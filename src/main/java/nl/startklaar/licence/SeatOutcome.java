package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.UUID;

/** What came of asking a seat for one pupil. */
public sealed interface SeatOutcome {

    /** The pupil holds a seat, from this day on. */
    record Claimed(UUID licence, LocalDate firstDay) implements SeatOutcome {}

    /**
     * Nothing had to be done.
     *
     * @param licence the one asked for, or another one for the same level that runs then too
     */
    record AlreadyHeld(UUID licence, LocalDate firstDay) implements SeatOutcome {}

    /** Every seat is taken. */
    record Full(int held, int seats) implements SeatOutcome {}

    /** For groups and in packages nobody needs a seat of their own, and nobody is refused. */
    record NotPerPupil() implements SeatOutcome {}

    /** The licence no longer runs on the day the seat was wanted for. */
    record Ended(LocalDate lastDay) implements SeatOutcome {}
}
