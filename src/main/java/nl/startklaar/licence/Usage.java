package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.startklaar.licence.Licence.Unit;

/**
 * How many places a school bought of one method and level, and how many pupils are linked to it.
 *
 * @param yearGroup the level; empty for licences that are for all of them
 * @param licences of the method and the level, also those that begin or ended in the school year
 * @param steps how the number of linked pupils went, in the order of the days
 * @param held how many pupils hold a seat, where they need one
 */
public record Usage(
        UUID method,
        Optional<String> yearGroup,
        List<Licence> licences,
        List<UsageStep> steps,
        int held) {

    public Usage {
        licences = List.copyOf(licences);
        steps = List.copyOf(steps);
    }

    public boolean isPerPupil() {
        return licences.stream().allMatch(it -> it.unit() == Unit.PUPIL);
    }

    /** How many pupils are linked on a day. */
    public int linked(LocalDate day) {
        return steps.stream()
                .filter(it -> !it.day().isAfter(day))
                .mapToInt(UsageStep::change)
                .sum();
    }

    /** Empty when nobody counts: there is no licence that day, or one without a number. */
    public Optional<Integer> bought(LocalDate day) {
        return sum(licences.stream().filter(it -> it.holds(day)).toList());
    }

    static Optional<Integer> sum(List<Licence> licences) {
        return licences.isEmpty() || licences.stream().anyMatch(it -> it.seats().isEmpty())
                ? Optional.empty()
                : Optional.of(licences.stream().mapToInt(it -> it.seats().orElse(0)).sum());
    }

    /** How many more pupils are linked than were bought; zero is fine. */
    public int over(LocalDate day) {
        return bought(day).map(it -> Math.max(0, linked(day) - it)).orElse(0);
    }

    /** How many are linked and hold no seat, where each of them needs one. */
    public int waiting(LocalDate day) {
        return isPerPupil() ? Math.max(0, linked(day) - held) : 0;
    }

    /** The first day of the time, up to and including today, in which there are too many. */
    public Optional<LocalDate> overSince(LocalDate today) {
        Optional<LocalDate> since = Optional.empty();
        for (LocalDate day : daysOfChange(today).descendingSet()) {
            if (over(day) == 0) {
                return since;
            }
            since = Optional.of(day);
        }
        return since;
    }

    private TreeSet<LocalDate> daysOfChange(LocalDate today) {
        var days = new TreeSet<LocalDate>();
        Stream.of(
                        steps.stream().map(UsageStep::day),
                        licences.stream().map(Licence::firstDay),
                        licences.stream()
                                .flatMap(it -> it.lastDay().stream())
                                .map(it -> it.plusDays(1)))
                .flatMap(it -> it)
                .filter(Predicate.not(today::isBefore))
                .forEach(days::add);
        return days;
    }
}
