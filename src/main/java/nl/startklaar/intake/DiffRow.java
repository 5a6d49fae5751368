package nl.startklaar.intake;

import java.util.Optional;
import nl.startklaar.web.Sentence;

/**
 * One line of what changes, as a person reads it.
 *
 * @param name of the pupil, the member of staff or the group
 * @param before the group now; empty when there is none
 * @param after the group then; empty when there is none
 */
record DiffRow(
        Section section,
        Kind kind,
        String name,
        String before,
        String after,
        Optional<Sentence> note) {

    enum Section {
        PUPILS,
        STAFF,
        GROUPS
    }

    /** In the order in which they are listed. */
    enum Kind {
        ADDED,
        MOVED,
        RENAMED,
        LEFT,
        /** Something else about them. */
        CHANGED
    }
}
