package nl.startklaar.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.web.Page;

/** Somebody in a group, with what they are there. */
record StaffLine(UUID group, PersonName name, List<String> roles) {

    StaffLine {
        roles = List.copyOf(roles);
    }

    String roles(Page page) {
        return roles.stream()
                .map(it -> StaffRoles.isKnown(it) ? page.text("roster.role." + it) : it)
                .collect(Collectors.joining(", "));
    }
}
