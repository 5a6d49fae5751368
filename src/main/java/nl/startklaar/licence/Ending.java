package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.catalogue.Publisher;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.ContractState.Change;

/** What ending a contract today comes to. Only the first of these answers changes anything. */
public sealed interface Ending {

    /**
     * It stops with this school year.
     *
     * @param lastDay the last day on which it runs
     * @param viewUntil the last day on which teachers look at what was made
     * @param undoUntil the last day on which the school can take it back
     */
    record Stops(LocalDate lastDay, LocalDate viewUntil, LocalDate undoUntil) implements Ending {}

    /**
     * The publisher's last day has gone, so it runs a school year longer.
     *
     * @param wasUntil the last day on which it could be ended
     * @param runsUntil how long it runs because of that
     * @param againFrom from when it can be ended again
     * @param againUntil and until when
     */
    record TooLate(
            LocalDate wasUntil, LocalDate runsUntil, LocalDate againFrom, LocalDate againUntil)
            implements Ending {}

    /** It was paid for once, and cannot be ended early. */
    record BoughtOff(Optional<LocalDate> until) implements Ending {}

    /** Nothing has to be done: it stops on this day, and has to be ordered again. */
    record ByItself(LocalDate lastDay) implements Ending {}

    /** It is ended already, or over, or has not begun. */
    record NotRunning(ContractState state) implements Ending {}

    /** The rule. */
    static Ending of(Contract contract, Publisher publisher, LocalDate today) {
        var state = contract.state(today);
        if (!state.allows(Change.END)) {
            return new NotRunning(state);
        }
        var year = SchoolYear.of(today);
        return switch (contract.kind()) {
            case YEARLY -> yearly(publisher, year, today);
            case BOUGHT_OFF -> new BoughtOff(contract.lastDay());
            case PER_CHILD, PACKAGE -> new ByItself(contract.lastDay().orElse(year.lastDay()));
        };
    }

    private static Ending yearly(Publisher publisher, SchoolYear year, LocalDate today) {
        var until = publisher.lastDayToEnd(year);
        if (!today.isAfter(until)) {
            return new Stops(year.lastDay(), year.next().lastDay(), until);
        }
        var next = year.next();
        return new TooLate(until, next.lastDay(), next.firstDay(), publisher.lastDayToEnd(next));
    }
}
