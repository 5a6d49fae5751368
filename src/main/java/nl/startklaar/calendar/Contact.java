package nl.startklaar.calendar;

/**
 * Whom a school calls.
 *
 * @param own whether the school wrote it down itself
 */
public record Contact(PartyKind kind, String name, Reach reach, boolean own) {}
