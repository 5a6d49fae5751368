package nl.startklaar.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a publisher was on at a school, and who said so.
 *
 * @param goneFrom the first day on which it no longer is; absent while it is on
 */
public record ConsentPeriod(
        UUID id,
        UUID publisher,
        LocalDate firstDay,
        Optional<LocalDate> goneFrom,
        Deed on,
        Off off) {

    /** A deed and whose it was. */
    public record Deed(Instant at, @Nullable UUID by) {}

    /** How it ended. */
    public sealed interface Off {

        /** It did not. */
        record StillOn() implements Off {}

        /** The school switched it off. */
        record BySchool(Deed deed) implements Off {}

        /** The publisher gave it up. */
        record GivenUp(Instant at) implements Off {}
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && goneFrom.filter(it -> !day.isBefore(it)).isEmpty();
    }
}
