package nl.startklaar.linking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * What one deed did with links.
 *
 * @param deed a key of the words
 * @param rosterSet the change set of the roster that it followed; empty when a person did it
 */
record LinkSet(
        UUID id,
        SchoolYear year,
        String deed,
        Instant doneAt,
        LocalDate undoUntil,
        Optional<Instant> undoneAt,
        Optional<UUID> rosterSet) {

    /** What links a group anew. */
    static final String ANEW = "linking.audit.anew";

    boolean linksAnew() {
        return deed.equals(ANEW);
    }
}
