package nl.startklaar.calendar;

import java.util.Locale;

/**
 * Days on which software is harder to reach, as a school hears of them.
 *
 * @param dutch what is the matter, in one sentence
 */
public record PlannedMaintenance(DayRange days, String party, String dutch, String english) {

    /** In the reader's language. */
    public String words(Locale locale) {
        return locale.getLanguage().equals("en") ? english : dutch;
    }
}
