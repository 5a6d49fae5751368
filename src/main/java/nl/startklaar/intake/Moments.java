package nl.startklaar.intake;

import java.time.Instant;
import java.time.LocalDate;
import nl.startklaar.web.Formats;
import nl.startklaar.web.Sentence;

/** How people say when something was: "vandaag 10:42". */
final class Moments {

    private Moments() {}

    static Sentence when(Instant moment, Instant now, Formats formats) {
        var day = day(moment);
        var today = day(now);
        if (day.equals(today)) {
            return Sentence.of("intake.when.today", formats.time(moment));
        }
        return day.equals(today.minusDays(1))
                ? Sentence.of("intake.when.yesterday", formats.time(moment))
                : Sentence.of("intake.when.day", formats.dayOfYear(day), formats.time(moment));
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(Formats.AMSTERDAM).toLocalDate();
    }
}
