package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A licence as a list says it, or as we would write it in one.
 *
 * @param yearGroup empty when it is for all of them
 * @param seats empty when they are not counted
 * @param lastDay empty: it goes on
 */
record ListedLicence(
        UUID method,
        Optional<String> yearGroup,
        ContractKind kind,
        Optional<Integer> seats,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        String reference) {

    /** By this a licence is found again; the rest of it may change. */
    record Key(
            UUID method,
            Optional<String> yearGroup,
            ContractKind kind,
            LocalDate firstDay,
            String reference) {}

    static ListedLicence of(Contract contract, Licence licence) {
        return new ListedLicence(
                licence.method(),
                licence.yearGroup(),
                contract.kind(),
                licence.seats(),
                licence.firstDay(),
                licence.lastDay(),
                contract.reference());
    }

    Key key() {
        return new Key(method, yearGroup, kind, firstDay, reference);
    }

    /** A yearly contract goes on until somebody ends it: the end of its year says nothing. */
    boolean isAsIn(ListedLicence other) {
        return seats.equals(other.seats)
                && (kind == ContractKind.YEARLY || lastDay.equals(other.lastDay));
    }
}
