package nl.startklaar.place;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** How often something was seen, from when until when, and by how many different visitors. */
record Tally(int times, Instant first, Instant last, Set<Visitor> visitors) {

    /** A class, a school: whoever sends more is no school. */
    private static final int MOST = 500;

    /** Keyed hashes; empty when unknown. */
    record Visitor(String device, String person) {

        boolean isKnown() {
            return !device.isEmpty() || !person.isEmpty();
        }
    }

    Tally {
        visitors = Set.copyOf(visitors);
    }

    static Tally once(Instant at, Visitor visitor) {
        return new Tally(1, at, at, visitor.isKnown() ? Set.of(visitor) : Set.of());
    }

    Tally plus(Tally later) {
        var all = new HashSet<>(visitors);
        if (all.size() < MOST) {
            all.addAll(later.visitors);
        }
        return new Tally(times + later.times, first, later.last, all);
    }
}
