package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;

/** All there is about one person of the roster, and how that comes to an end. */
sealed interface PersonRows permits PupilRows, StaffRows {

    List<RosterRow> rows();

    /** Whether no pupil administration ever spoke of this person. */
    boolean isMadeByHand();

    /**
     * The person is no longer at school from this day on; what they had stays, so that they can
     * come back, and a file that still has them does not bring them back by itself.
     */
    List<RosterChange> leave(UUID person, LocalDate firstDay, SchoolYear now, Supplier<UUID> ids);

    /** Takes away everything about somebody who was only ever made by hand. */
    default List<RosterChange> remove() {
        if (!isMadeByHand()) {
            throw new IllegalStateException("The pupil administration knows this person");
        }
        return rows().stream().map(RosterChange::removed).toList();
    }

    default <R> Stream<R> only(Class<R> kind) {
        return rows().stream().filter(kind::isInstance).map(kind::cast);
    }
}
