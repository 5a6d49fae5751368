package nl.startklaar.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of who is somewhere for a while; without one it has no end. */
public final class LastDay {

    private LastDay() {}

    /** Of whoever is there twice: what lasts longest holds. */
    public static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
