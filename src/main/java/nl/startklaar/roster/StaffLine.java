package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.web.Page;

/**
 * Somebody in a group, with what they are there.
 *
 * @param byHand whether a person put them here, and not the pupil administration (yet)
 * @param lastDay of who is here for a while
 */
record StaffLine(
        UUID id,
        UUID group,
        PersonName name,
        List<String> roles,
        boolean byHand,
        Optional<LocalDate> lastDay) {

    StaffLine {
        roles = List.copyOf(roles);
    }

    String roles(Page page) {
        return StaffRoles.names(roles, page);
    }
}
