package nl.startklaar.checklist;

/**
 * A day, or days, of this school that belong in a calendar, in words.
 *
 * @param past whether it is behind us
 */
public record KeyDate(String when, String text, boolean past) {}
