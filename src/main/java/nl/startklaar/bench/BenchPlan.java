package nl.startklaar.bench;

import java.time.Duration;

/**
 * How a bench is done.
 *
 * @param seed the same seed makes the same country
 * @param rounds how often everything is done anew
 * @param most when it has not ended by then, it is broken off
 */
public record BenchPlan(int schools, long seed, int rounds, int workers, Duration most) {

    public BenchPlan {
        if (schools < 1 || schools > Country.MOST_SCHOOLS || rounds < 1 || workers < 1) {
            throw new IllegalArgumentException("Nothing to measure");
        }
    }
}
