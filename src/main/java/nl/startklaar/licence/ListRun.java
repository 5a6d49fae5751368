package nl.startklaar.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list that somebody sent.
 *
 * @param rows what it said; empty once it was taken over
 * @param takenOn on which day it was taken over
 */
record ListRun(
        UUID id,
        String fileName,
        Instant receivedAt,
        List<ListCells> rows,
        Optional<LocalDate> takenOn,
        boolean isUndone) {

    ListRun {
        rows = List.copyOf(rows);
    }

    /** As long as the contracts on it can be withdrawn. */
    Optional<LocalDate> undoUntil() {
        return isUndone
                ? Optional.empty()
                : takenOn.map(it -> it.plusDays(Contracts.DAYS_TO_WITHDRAW));
    }

    boolean canBeUndone(LocalDate today) {
        return undoUntil().filter(it -> !today.isAfter(it)).isPresent();
    }
}
