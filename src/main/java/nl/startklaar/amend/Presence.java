package nl.startklaar.amend;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.LeaverState;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;
import org.jspecify.annotations.Nullable;

/** Who is at school on a day: whoever left is in no list. */
record Presence(Set<UUID> gone, LocalDate today) {

    static Presence of(RosterState roster, LocalDate today) {
        var gone =
                roster.departures().stream()
                        .filter(it -> LeaverState.of(it.firstDay(), today) != LeaverState.AT_SCHOOL)
                        .map(Departure::subject)
                        .collect(toSet());
        return new Presence(gone, today);
    }

    boolean isHere(UUID person) {
        return !gone.contains(person);
    }

    boolean isHere(Placement placement) {
        return placement.lastDay() == null || placement.lastDay().isAfter(today);
    }

    /** Of who works here for a while, the last day included. */
    boolean isHere(@Nullable LocalDate lastDay, UUID person) {
        return isHere(person) && (lastDay == null || !lastDay.isBefore(today));
    }
}
