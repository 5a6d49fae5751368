package nl.startklaar.licence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.kernel.YearGroup;

/**
 * How many places a school will need in a school year: the pupils of each year group then, for
 * every method that it works with then.
 *
 * @param year the school year that is looked at
 * @param isMovedUp whether that year has no roster yet, and this year’s pupils were moved up one
 */
public record Forecast(SchoolYear year, boolean isMovedUp, List<ForecastLine> lines) {

    /** The last year group of a primary school: after it, pupils leave. */
    private static final int LAST = 8;

    public Forecast {
        lines = List.copyOf(lines);
    }

    /**
     * What a forecast is made of.
     *
     * @param sizes how many pupils each year group has in that year
     * @param licences all of the school
     * @param used which levels of which methods groups work with
     * @param offered the levels a method is offered for, where nobody works with it yet
     */
    record Basis(
            SchoolYear year,
            Map<String, Integer> sizes,
            List<Licence> licences,
            List<Intention> intentions,
            List<UsedLevel> used,
            List<UsedLevel> offered) {

        Basis {
            sizes = Map.copyOf(sizes);
            licences = List.copyOf(licences);
            intentions = List.copyOf(intentions);
            used = List.copyOf(used);
            offered = List.copyOf(offered);
        }

        /** That the school has for the year: halfway through they still run. */
        List<Licence> coming() {
            var halfway = LocalDate.of(year.startYear() + 1, Month.JANUARY, 1);
            return licences.stream()
                    .filter(it -> it.firstDay().isBefore(year.next().firstDay()))
                    .filter(it -> it.lastDay().filter(halfway::isAfter).isEmpty())
                    .toList();
        }

        List<Licence> running() {
            var eve = year.firstDay().minusDays(1);
            return licences.stream().filter(it -> it.holds(eve)).toList();
        }

        Set<String> levels(UUID method) {
            var worked = levels(used, method);
            return worked.isEmpty() ? levels(offered, method) : worked;
        }

        private static Set<String> levels(List<UsedLevel> all, UUID method) {
            return all.stream()
                    .filter(it -> it.method().equals(method))
                    .map(UsedLevel::level)
                    .collect(toSet());
        }
    }

    /** Pupils of a year group are in the next one a year later; group 8 leaves. */
    static Map<String, Integer> movedUp(List<YearGroupSize> sizes) {
        var moved = new TreeMap<String, Integer>();
        for (YearGroupSize it : sizes) {
            next(it.yearGroup()).ifPresent(up -> moved.merge(up, it.pupils(), Integer::sum));
        }
        return moved;
    }

    private static Optional<String> next(String yearGroup) {
        if (!yearGroup.matches("[1-8]")) {
            return Optional.of(yearGroup);
        }
        int number = Integer.parseInt(yearGroup);
        return number == LAST ? Optional.empty() : Optional.of(String.valueOf(number + 1));
    }

    static Forecast of(Basis basis, boolean isMovedUp) {
        var answers = basis.intentions().stream().collect(toMap(Intention::method, it -> it));
        var coming = basis.coming().stream().collect(groupingBy(Licence::method));
        var lines =
                levelsOfMethods(basis, answers).entrySet().stream()
                        .flatMap(it -> lines(basis, answers, coming, it.getKey(), it.getValue()))
                        .toList();
        return new Forecast(basis.year(), isMovedUp, lines);
    }

    /** What it works with now, followed by what comes after it; and what it ordered already. */
    private static Map<UUID, Set<String>> levelsOfMethods(
            Basis basis, Map<UUID, Intention> answers) {
        var levels = new LinkedHashMap<UUID, Set<String>>();
        for (Licence it : basis.running()) {
            methodNextYear(it.method(), answers)
                    .ifPresent(method -> add(levels, method, levels(basis, it)));
        }
        for (Licence it : basis.coming()) {
            if (methodNextYear(it.method(), answers).isPresent()) {
                add(levels, it.method(), levels(basis, it));
            }
        }
        levels.keySet().removeIf(it -> isReplaced(it, answers));
        return levels;
    }

    private static boolean isReplaced(UUID method, Map<UUID, Intention> answers) {
        return methodNextYear(method, answers).filter(method::equals).isEmpty();
    }

    private static Optional<UUID> methodNextYear(UUID method, Map<UUID, Intention> answers) {
        var answer = answers.get(method);
        return answer == null ? Optional.of(method) : answer.methodNextYear();
    }

    private static Set<String> levels(Basis basis, Licence licence) {
        return licence.yearGroup().map(Set::of).orElseGet(() -> basis.levels(licence.method()));
    }

    private static void add(Map<UUID, Set<String>> levels, UUID method, Set<String> more) {
        levels.computeIfAbsent(method, _ -> new HashSet<>()).addAll(more);
    }

    private static Stream<ForecastLine> lines(
            Basis basis,
            Map<UUID, Intention> answers,
            Map<UUID, List<Licence>> coming,
            UUID method,
            Set<String> levels) {
        var licences = coming.getOrDefault(method, List.of());
        var needed =
                levels.stream()
                        .collect(
                                groupingBy(
                                        it -> pool(licences, it),
                                        mapping(it -> basis.sizes().getOrDefault(it, 0), toSum())));
        return needed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(yearGroups()))
                .map(it ->
                        new ForecastLine(
                                method,
                                it.getKey(),
                                it.getValue(),
                                bought(licences, it.getKey()),
                                isAnswered(method, answers)));
    }

    private static Collector<Integer, ?, Integer> toSum() {
        return Collectors.summingInt(it -> it);
    }

    /** Whose licences a level uses: its own, or else those for all levels. */
    private static Optional<String> pool(List<Licence> licences, String level) {
        boolean hasOwn =
                licences.stream().anyMatch(it -> it.yearGroup().filter(level::equals).isPresent());
        boolean hasForAll = licences.stream().anyMatch(it -> it.yearGroup().isEmpty());
        return hasForAll && !hasOwn ? Optional.empty() : Optional.of(level);
    }

    private static Optional<Integer> bought(List<Licence> licences, Optional<String> yearGroup) {
        var own = licences.stream().filter(it -> it.yearGroup().equals(yearGroup)).toList();
        return own.isEmpty() ? Optional.of(0) : Usage.sum(own);
    }

    private static boolean isAnswered(UUID method, Map<UUID, Intention> answers) {
        return answers.values().stream()
                .anyMatch(it ->
                        it.method().equals(method)
                                || it.successor().filter(method::equals).isPresent());
    }

    /** Those for all levels first. */
    static Comparator<Optional<String>> yearGroups() {
        return Comparator.comparing(
                it -> it.orElse(""),
                Comparator.comparing((String it) -> !it.isEmpty())
                        .thenComparing(YearGroup.inOrder())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
