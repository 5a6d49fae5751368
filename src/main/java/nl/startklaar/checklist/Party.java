package nl.startklaar.checklist;

import java.util.Optional;
import nl.startklaar.calendar.PartyKind;

/** Whose helpdesk helps with a line. */
enum Party {
    /** The roster hub, between the school and the publishers. */
    HUB,
    PUBLISHER,
    /** The network provider, with its portal. */
    NETWORK,
    /** The supplier of the pupil administration. */
    LAS,
    OWN_SCHOOL;

    /** How the calendar's contacts call it; a school needs no number of its own office. */
    Optional<PartyKind> kind() {
        return switch (this) {
            case HUB -> Optional.of(PartyKind.HUB);
            case PUBLISHER -> Optional.of(PartyKind.PUBLISHER);
            case NETWORK -> Optional.of(PartyKind.NETWORK_PROVIDER);
            case LAS -> Optional.of(PartyKind.LAS);
            case OWN_SCHOOL -> Optional.empty();
        };
    }
}
