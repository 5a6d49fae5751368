package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.school.Role;

/**
 * Who wants to open something, in the school year of that moment.
 *
 * @param id of the pupil or the member of staff; of the account, for an adult who is in no roster
 * @param roles of an adult; empty for a pupil
 * @param places where they are; none: they are in no roster of this school year
 * @param goneFrom the first day on which they are no longer at school
 */
public record Person(
        Kind kind, UUID id, Set<Role> roles, List<Place> places, Optional<LocalDate> goneFrom) {

    public enum Kind {
        PUPIL,
        STAFF
    }

    public Person {
        roles = Set.copyOf(roles);
        places = List.copyOf(places);
    }

    /**
     * @param group a base group or a combined group; absent for who has none
     * @param yearGroup the pupil's own; empty for staff
     */
    public record Place(Optional<UUID> group, String yearGroup, Facts.Period period) {}
}
