package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.catalogue.TeachingMethod;

/**
 * A method as a school has it in one school year.
 *
 * @param levels for which there is something to open; empty: for all of them
 * @param licences that run in that year
 */
record MethodInYear(TeachingMethod method, Set<String> levels, List<Licensed> licences) {

    MethodInYear {
        levels = Set.copyOf(levels);
        licences = List.copyOf(licences);
    }

    UUID id() {
        return method.id();
    }

    String name() {
        return method.name();
    }

    boolean has(String level) {
        return levels.isEmpty() || levels.contains(level);
    }

    boolean isLicensed(String level) {
        return licences.stream().anyMatch(it -> it.isFor(level));
    }

    /** Whether a group can work with this level this year. */
    boolean offers(String level) {
        return has(level) && isLicensed(level);
    }

    /** Until when; empty when it goes on, or when there is no licence at all. */
    Optional<LocalDate> lastDay() {
        return licences.stream().anyMatch(it -> it.lastDay().isEmpty())
                ? Optional.empty()
                : licences.stream().flatMap(it -> it.lastDay().stream()).max(LocalDate::compareTo);
    }

    /** How many pupils may use it; empty when nobody counts. */
    Optional<Integer> seats() {
        return licences.isEmpty() || licences.stream().anyMatch(it -> it.seats().isEmpty())
                ? Optional.empty()
                : Optional.of(licences.stream().mapToInt(it -> it.seats().orElse(0)).sum());
    }
}
