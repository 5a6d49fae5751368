package nl.startklaar.calendar;

import java.util.UUID;

/**
 * A company that schools have to do with, from the list a school chooses from.
 *
 * @param practice whether it is invented, for practice schools
 */
record Party(UUID id, PartyKind kind, String name, boolean practice, Validity validity) {}
