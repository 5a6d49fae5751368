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

    /** How long it can be undone, the day itself not counted. */
    private static final int UNDO_DAYS = 14;

    ListRun {
        rows = List.copyOf(rows);
    }

    Optional<LocalDate> undoUntil() {
        return isUndone ? Optional.empty() : takenOn.map(it -> it.plusDays(UNDO_DAYS));
    }

    boolean canBeUndone(LocalDate today) {
        return undoUntil().filter(it -> !today.isAfter(it)).isPresent();
    }
}
