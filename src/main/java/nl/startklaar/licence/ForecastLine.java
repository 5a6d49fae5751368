package nl.startklaar.licence;

import java.util.Optional;
import java.util.UUID;

/**
 * How many places a school will need of a method and level, and how many it has for then.
 *
 * @param yearGroup the level; empty for licences that are for all of them
 * @param bought empty when they are not counted; zero when nothing is ordered
 * @param isAnswered whether the school said what becomes of the method; else it is taken to stay
 */
public record ForecastLine(
        UUID method,
        Optional<String> yearGroup,
        int needed,
        Optional<Integer> bought,
        boolean isAnswered) {

    /** How many are missing; zero is fine. */
    public int missing() {
        return bought.map(it -> Math.max(0, needed - it)).orElse(0);
    }

    public boolean isOrdered() {
        return bought.isEmpty() || bought.get() > 0;
    }
}
