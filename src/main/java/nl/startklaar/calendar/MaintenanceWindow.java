package nl.startklaar.calendar;

import java.util.UUID;

/**
 * Days on which a party's software is harder to reach.
 *
 * @param dutch what is the matter, in one sentence
 */
record MaintenanceWindow(
        UUID id,
        UUID party,
        String partyName,
        DayRange days,
        String dutch,
        String english,
        Validity validity,
        String source) {}
