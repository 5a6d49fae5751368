package nl.startklaar.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.catalogue.SharedField;
import org.jspecify.annotations.Nullable;

/**
 * How long a publisher was on at a school, and who said so.
 *
 * @param goneFrom the first day on which it no longer is; absent while it is on
 * @param agreed what of a person the school agreed to share when it switched it on
 */
public record ConsentPeriod(
        UUID id,
        UUID publisher,
        LocalDate firstDay,
        Optional<LocalDate> goneFrom,
        Set<SharedField> agreed,
        Deed on,
        Off off) {

    public ConsentPeriod {
        agreed = Set.copyOf(agreed);
    }

    /** A deed and whose it was. */
    public record Deed(Instant at, @Nullable UUID by) {}

    /** How it ended. */
    public sealed interface Off {

        /** It did not. */
        record StillOn() implements Off {}

        /** The school switched it off. */
        record BySchool(Deed deed) implements Off {}

        /** The school agreed anew with what the publisher asks: another period begins with that. */
        record AgreedAnew(Deed deed) implements Off {}

        /** The publisher gave it up. */
        record GivenUp(Instant at) implements Off {}
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && goneFrom.filter(it -> !day.isBefore(it)).isEmpty();
    }

    /**
     * Of what is asked now, what was agreed: a contract that grows shares nothing more by itself.
     */
    Set<SharedField> shared(Set<SharedField> asked) {
        return asked.stream().filter(agreed::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Of what is asked now, what the school never agreed to. */
    Set<SharedField> askedAnew(Set<SharedField> asked) {
        return asked.stream()
                .filter(it -> !agreed.contains(it))
                .collect(Collectors.toUnmodifiableSet());
    }
}
