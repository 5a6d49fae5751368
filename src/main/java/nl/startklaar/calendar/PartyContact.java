package nl.startklaar.calendar;

import java.util.UUID;

/** How a party is reached, for as long as that is so. */
record PartyContact(UUID id, UUID party, Reach reach, Validity validity, String source) {}
