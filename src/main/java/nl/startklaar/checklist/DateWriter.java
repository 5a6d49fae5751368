package nl.startklaar.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the days that belong in a calendar, in the order in which they come. */
record DateWriter(Wording wording, LocalDate today) {

    List<ImportantDate> write(ListDates dates) {
        var written = new ArrayList<ImportantDate>();
        written.add(day("licences", dates.endLicences().lastDay()));
        written.add(day("results", dates.saveResults().lastDay()));
        written.add(day("last-school-day", dates.lastSchoolDay()));
        dates.maintenance()
                .ifPresent(it -> written.add(days("maintenance", it.first(), it.last())));
        written.add(day("week-before-start", dates.weekBeforeStart()));
        written.add(day("first-school-day", dates.firstSchoolDay()));
        written.sort(Comparator.comparing(ImportantDate::first).thenComparing(ImportantDate::id));
        return written;
    }

    private ImportantDate day(String id, LocalDate day) {
        return of(id, day, day, wording.day(day));
    }

    private ImportantDate days(String id, LocalDate first, LocalDate last) {
        var when = wording.text("checklist.date.range", wording.day(first), wording.day(last));
        return of(id, first, last, when);
    }

    private ImportantDate of(String id, LocalDate first, LocalDate last, String when) {
        var text = wording.text("checklist.date." + id);
        return new ImportantDate(id, first, last, when, text, today.isAfter(last));
    }
}
