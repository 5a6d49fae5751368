package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.readiness.Traced;

/**
 * Somebody the school knows, as a list shows them: never with a birth date.
 *
 * @param group of this school year, or else of the coming one; of staff all of them; may be empty
 * @param yearGroup of a pupil; may be empty
 * @param gone from when on they are no longer at school, also when that day is still to come
 */
public record KnownPerson(
        Traced traced, String group, String yearGroup, Optional<LocalDate> gone) {}
