package nl.startklaar.licence;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.calendar.SchoolCalendar;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.stereotype.Component;

/** Lays the catalogue, the calendar and what the school said beside its contracts. */
@Component
class ContractLines {

    private static final List<ContractState> ORDER =
            List.of(
                    ContractState.RUNS,
                    ContractState.ENDING,
                    ContractState.STARTS,
                    ContractState.VIEWABLE,
                    ContractState.EXPIRED);

    private final Contracts contracts;
    private final Intentions intentions;
    private final Catalogue catalogue;
    private final SchoolCalendars calendars;
    private final SchoolDay day;

    ContractLines(
            Contracts contracts,
            Intentions intentions,
            Catalogue catalogue,
            SchoolCalendars calendars,
            SchoolDay day) {
        this.contracts = contracts;
        this.intentions = intentions;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.day = day;
    }

    /** Those that still matter first, then by name of the method. */
    List<ContractLine> list(SchoolId school) {
        var today = day.today();
        var shelf = Shelf.of(catalogue);
        var calendar = calendars.of(school);
        var answers =
                intentions.list(school, ListYear.on(today)).stream()
                        .collect(toMap(Intention::method, Intention::answer));
        return contracts.list(school).stream()
                .map(it -> line(it, shelf, calendar, Optional.ofNullable(answers.get(it.method()))))
                .sorted(
                        Comparator.comparing((ContractLine it) -> ORDER.indexOf(it.state()))
                                .thenComparing(it -> it.method().name(), DutchOrder.ofNames())
                                .thenComparing(it -> it.contract().firstDay()))
                .toList();
    }

    Optional<ContractLine> find(SchoolId school, UUID contract) {
        return list(school).stream().filter(it -> it.contract().id().equals(contract)).findFirst();
    }

    private ContractLine line(
            Contract contract,
            Shelf shelf,
            Optional<SchoolCalendar> calendar,
            Optional<Intention.Answer> answer) {
        var today = day.today();
        var publisher = shelf.publisherOf(contract.method());
        var ending = Ending.of(contract, publisher, today);
        return new ContractLine(
                contract,
                shelf.method(contract.method()),
                publisher,
                ending,
                calendar.flatMap(it -> ownLastDay(it, ending)),
                contract.undoUntil(publisher, today),
                answer,
                today.isBefore(ListYear.on(today).firstDay()),
                today);
    }

    /** Only when the school is away on the publisher's last day, and its days are known. */
    private static Optional<LocalDate> ownLastDay(SchoolCalendar calendar, Ending ending) {
        return ending instanceof Ending.Stops stops
                        && calendar.knows(SchoolYear.of(stops.undoUntil()))
                ? Optional.of(calendar.deadlineUntil(stops.undoUntil()).lastDay())
                        .filter(it -> it.isBefore(stops.undoUntil()))
                : Optional.empty();
    }
}
