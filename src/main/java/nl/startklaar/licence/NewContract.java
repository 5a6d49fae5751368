package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A contract that a school writes down.
 *
 * @param boughtUntil the last day of one that was bought off, when it has one; others have a rule
 * @param parts for which year groups, each with a licence of its own
 */
public record NewContract(
        UUID method,
        ContractKind kind,
        Channel channel,
        String supplier,
        String reference,
        LocalDate firstDay,
        Optional<LocalDate> boughtUntil,
        List<Part> parts) {

    /**
     * @param yearGroup empty when it is for all of them
     * @param seats empty when it is not counted
     */
    public record Part(Optional<String> yearGroup, Optional<Integer> seats) {

        /** One licence for every year group, not counted. */
        public static final Part ALL = new Part(Optional.empty(), Optional.empty());
    }

    public NewContract {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A contract without licences gives nothing");
        }
        if (kind == ContractKind.PER_CHILD && parts.stream().anyMatch(it -> it.seats().isEmpty())) {
            throw new IllegalArgumentException("A licence per child says for how many");
        }
    }

    /** The last day that follows from its kind; empty: it goes on. */
    Optional<LocalDate> lastDay() {
        return switch (kind) {
            case YEARLY -> Optional.empty();
            case BOUGHT_OFF -> boughtUntil;
            case PER_CHILD, PACKAGE -> Optional.of(SchoolYear.of(firstDay).lastDay());
        };
    }
}
