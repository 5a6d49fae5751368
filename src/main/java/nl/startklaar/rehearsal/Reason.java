package nl.startklaar.rehearsal;

import java.util.List;

/** One reason, and everybody whom it keeps out. */
public record Reason(Told told, List<Stop> people) {

    public Reason {
        people = List.copyOf(people);
    }
}
