package nl.startklaar.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/** What was changed in one go, with the rows before and after. */
public record ChangeSet(
        UUID id,
        SchoolYear year,
        Instant appliedAt,
        LocalDate undoUntil,
        Optional<Instant> undoneAt,
        List<RosterChange> changes) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }

    ChangeSet with(List<RosterChange> listed) {
        return new ChangeSet(id, year, appliedAt, undoUntil, undoneAt, listed);
    }
}
