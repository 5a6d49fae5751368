package nl.startklaar.plan.reference;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance, the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 up to but not including this. */
    int below(int end) {
        return random.nextInt(end);
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** For whoever shuffles. */
    Random random() {
        return random;
    }
}
