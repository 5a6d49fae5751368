package nl.startklaar.calendar;

import nl.startklaar.web.Page;

/** A view that writes days in a row as people say them. */
interface ShowsDays {

    default String days(Page page, DayRange days) {
        var formats = page.formats();
        return days.length() == 1
                ? formats.day(days.first())
                : page.text("calendar.range", formats.day(days.first()), formats.day(days.last()));
    }
}
