package nl.startklaar.checklist;

import java.time.LocalDate;
import nl.startklaar.calendar.DayRange;
import nl.startklaar.calendar.ImportantDate;

/** Writes the days that belong in a calendar, short enough for the side of a page. */
record KeyDateWriter(Wording wording, LocalDate today) {

    KeyDate write(ImportantDate date) {
        return new KeyDate(when(date.days()), text(date), today.isAfter(date.days().last()));
    }

    private String when(DayRange days) {
        var first = wording.day(days.first());
        return days.length() == 1
                ? first
                : wording.text("checklist.date.range", first, wording.day(days.last()));
    }

    private String text(ImportantDate date) {
        var text = wording.text("checklist.date." + date.kind());
        return date.party().isEmpty()
                ? text
                : wording.text("checklist.date.of-party", text, date.party());
    }
}
