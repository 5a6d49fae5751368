package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What came of asking seats for many pupils at once. */
public sealed interface SeatsForGroup {

    /**
     * The seats went to the pupils by surname, until they were gone.
     *
     * @param given who got one now
     * @param alreadyHeld who had one
     * @param without who got none, because every seat is taken
     */
    record Divided(List<UUID> given, List<UUID> alreadyHeld, List<UUID> without)
            implements SeatsForGroup {

        public Divided {
            given = List.copyOf(given);
            alreadyHeld = List.copyOf(alreadyHeld);
            without = List.copyOf(without);
        }
    }

    /** For groups and in packages nobody needs a seat of their own, and nobody is refused. */
    record NotPerPupil() implements SeatsForGroup {}

    /** The licence no longer runs on the day the seats were wanted for. */
    record Ended(LocalDate lastDay) implements SeatsForGroup {}
}
