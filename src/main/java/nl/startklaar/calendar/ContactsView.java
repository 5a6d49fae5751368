package nl.startklaar.calendar;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/** Whom this school calls, and with whom it has to do. */
record ContactsView(
        AtSchool at,
        List<Contact> contacts,
        List<OwnContact> own,
        List<Party> choices,
        Set<UUID> chosen) {

    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR) || at.is(Role.HEAD);
    }

    List<PartyKind> kinds() {
        return List.of(PartyKind.values());
    }
}
