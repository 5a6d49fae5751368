package nl.startklaar.licence;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.catalogue.Publisher.RosterBy;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.SchoolYear;

/**
 * What follows from what the school said about a coming year: pure. The page that asks and the
 * checks that watch read the same plan.
 *
 * @param contracts all of the school
 * @param firstSchoolDay of that year; its first day when we do not know the school's calendar
 */
record YearPlan(
        SchoolYear year,
        LocalDate today,
        LocalDate firstSchoolDay,
        List<Contract> contracts,
        Map<UUID, Intention> intentions,
        Shelf shelf) {

    YearPlan {
        contracts = List.copyOf(contracts);
        intentions = Map.copyOf(intentions);
    }

    static YearPlan of(
            SchoolYear year,
            LocalDate today,
            LocalDate firstSchoolDay,
            List<Contract> contracts,
            List<Intention> said,
            Shelf shelf) {
        return new YearPlan(
                year,
                today,
                firstSchoolDay,
                contracts,
                said.stream().collect(toMap(Intention::method, it -> it)),
                shelf);
    }

    /** A contract that should stop, and what ending it today comes to. */
    record ToEnd(Contract contract, Ending ending) {}

    /** A method that groups will work with, and for which the school has nothing then. */
    record ToOrder(UUID method, Reason reason, Optional<LocalDate> starts) {

        enum Reason {
            /** Nothing was written down. */
            NONE,
            /** What there was ends by itself on 31 July. */
            ENDS_BY_ITSELF,
            /** It starts after the first school day. */
            STARTS_LATE
        }
    }

    /** From May to July; afterwards the answers are about the year that runs. */
    boolean isComing() {
        return today.isBefore(year.firstDay());
    }

    /** What ran until the end of the year before: that is asked about. By name. */
    List<UUID> asked() {
        var eve = year.firstDay().minusDays(1);
        return contracts.stream()
                .filter(it -> it.runs(eve))
                .map(Contract::method)
                .distinct()
                .sorted(Comparator.comparing(shelf::name, DutchOrder.ofNames()))
                .toList();
    }

    List<UUID> unanswered() {
        return asked().stream().filter(it -> !intentions.containsKey(it)).toList();
    }

    /** The contracts of a method that run, or ran, to the end of the year before. */
    List<Contract> contractsOf(UUID method) {
        var eve = year.firstDay().minusDays(1);
        return contracts.stream().filter(it -> it.method().equals(method) && it.runs(eve)).toList();
    }

    /** Those that renew themselves although the school wants something else. */
    List<ToEnd> toEnd() {
        return contracts.stream()
                .filter(it -> it.kind() == ContractKind.YEARLY)
                .filter(it -> it.state(today) == ContractState.RUNS)
                .filter(this::isLeft)
                .map(it -> new ToEnd(it, ending(it)))
                .toList();
    }

    private boolean isLeft(Contract contract) {
        return Optional.ofNullable(intentions.get(contract.method()))
                .filter(it -> it.answer() != Intention.Answer.STAYS)
                .isPresent();
    }

    /** Yearly methods that nobody spoke of, while they can still be ended in time. */
    List<UUID> unansweredAndEndable() {
        return isComing()
                ? unanswered().stream()
                        .filter(it -> contractsOf(it).stream().anyMatch(this::canEnd))
                        .toList()
                : List.of();
    }

    /** Methods that nobody spoke of, and that stop by themselves. */
    List<UUID> unansweredAndStopping() {
        return unanswered().stream()
                .filter(it -> contractsOf(it).stream().allMatch(own -> own.kind().endsByItself()))
                .filter(it -> order(it).isPresent())
                .toList();
    }

    /** The methods that groups work with in this year, as the school said. */
    Set<UUID> coming() {
        var coming = new LinkedHashSet<UUID>();
        asked().stream()
                .flatMap(it -> Stream.ofNullable(intentions.get(it)))
                .flatMap(it -> it.methodNextYear().stream())
                .forEach(coming::add);
        return coming;
    }

    /**
     * Publishers that learn of the groups by a form, and of whom a method stays or comes; once the
     * year has begun it is too late to say that.
     */
    List<Publisher> byForm() {
        return isComing()
                ? coming().stream()
                        .map(shelf::publisherOf)
                        .filter(it -> it.roster() == RosterBy.FORM)
                        .distinct()
                        .toList()
                : List.of();
    }

    List<ToOrder> toOrder() {
        return coming().stream().flatMap(it -> order(it).stream()).toList();
    }

    private Optional<ToOrder> order(UUID method) {
        var needed = today.isAfter(firstSchoolDay) ? today : firstSchoolDay;
        var own = contracts.stream().filter(it -> it.method().equals(method)).toList();
        if (own.stream().anyMatch(it -> it.runs(needed))) {
            return Optional.empty();
        }
        var late =
                own.stream()
                        .map(Contract::firstDay)
                        .filter(it -> it.isAfter(needed))
                        .filter(it -> SchoolYear.of(it).equals(year))
                        .min(LocalDate::compareTo);
        if (late.isPresent()) {
            return Optional.of(new ToOrder(method, ToOrder.Reason.STARTS_LATE, late));
        }
        boolean stops = contractsOf(method).stream().anyMatch(it -> it.kind().endsByItself());
        return Optional.of(
                new ToOrder(
                        method,
                        stops ? ToOrder.Reason.ENDS_BY_ITSELF : ToOrder.Reason.NONE,
                        Optional.empty()));
    }

    private boolean canEnd(Contract contract) {
        return ending(contract) instanceof Ending.Stops;
    }

    private Ending ending(Contract contract) {
        return Ending.of(contract, shelf.publisherOf(contract.method()), today);
    }
}
