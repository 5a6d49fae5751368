package nl.startklaar.calendar;

import java.util.UUID;

/** A contact as the school wrote it down, so that it can be changed. */
record OwnContact(UUID id, Contact contact) {}
