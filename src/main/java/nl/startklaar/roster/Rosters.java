package nl.startklaar.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;

/** The roster's front door: read it, change it in one go, go back. */
public interface Rosters {

    RosterState read(SchoolId school, SchoolYear year);

    /** Together, for whoever lays one school year beside the other. */
    RosterYears readWithYearBefore(SchoolId school, SchoolYear year);

    /**
     * Applies all changes in the running transaction, or in one of its own, and keeps them as a
     * change set. Checks first that every row still is as its change says it was.
     *
     * @param deed for the audit trail, a key of the words
     */
    ApplyOutcome apply(SchoolId school, SchoolYear year, List<RosterChange> changes, String deed);

    /** Puts back every row of a change set, unless one was touched later. */
    UndoOutcome undo(SchoolId school, UUID changeSet, String deed);

    Optional<ChangeSet> findChangeSet(SchoolId school, UUID changeSet);
}
