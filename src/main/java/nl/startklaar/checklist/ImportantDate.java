package nl.startklaar.checklist;

import java.time.LocalDate;

/** A day, or days, of this school that belong in a calendar. */
public record ImportantDate(
        String id, LocalDate first, LocalDate last, String when, String text, boolean past) {}
