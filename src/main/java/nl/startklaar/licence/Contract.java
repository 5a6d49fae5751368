package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;

/**
 * What a school agreed with a publisher on one method, and the licences that come with it.
 *
 * @param supplier through whom it was bought; empty when that is the publisher
 * @param reference the number on the paper, for whoever has to find it again
 * @param lastDay the last day on which it runs; empty: it renews itself
 * @param endedOn the day on which the school ended it; empty when it did not
 */
public record Contract(
        UUID id,
        UUID method,
        ContractKind kind,
        Channel channel,
        String supplier,
        String reference,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        Optional<LocalDate> endedOn,
        List<Licence> licences) {

    public Contract {
        licences = List.copyOf(licences);
    }

    /** Whether it runs on this day. */
    public boolean runs(LocalDate day) {
        return !day.isBefore(firstDay) && lastDay.filter(day::isAfter).isEmpty();
    }

    /** The last day on which what was made with it can still be looked at. */
    public Optional<LocalDate> viewUntil() {
        return licences.stream().flatMap(it -> it.viewUntil().stream()).max(LocalDate::compareTo);
    }

    /** Until when an ending can be taken back; empty when there is nothing to take back. */
    Optional<LocalDate> undoUntil(Publisher publisher, LocalDate today) {
        return endedOn.filter(_ -> state(today).allows(ContractState.Change.UNDO_END))
                .map(it -> publisher.lastDayToEnd(SchoolYear.of(it)))
                .filter(it -> !today.isAfter(it));
    }

    /** How it stands on this day; {@link ContractState} says what can follow. */
    public ContractState state(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return ContractState.STARTS;
        }
        if (runs(day)) {
            return endedOn.isPresent() ? ContractState.ENDING : ContractState.RUNS;
        }
        return viewUntil().filter(it -> !day.isAfter(it)).isPresent()
                ? ContractState.VIEWABLE
                : ContractState.EXPIRED;
    }
}
