package nl.startklaar.checklist;

import java.util.List;
import java.util.Locale;
import nl.startklaar.calendar.ListDates;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Readiness;
import nl.startklaar.readiness.Report;
import nl.startklaar.school.School;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The front door of the start list: one object that page, command line, mail and feed show. */
@Service
public class Startlijst {

    private final Readiness readiness;
    private final SchoolCalendars calendars;
    private final MessageSource words;

    Startlijst(Readiness readiness, SchoolCalendars calendars, MessageSource words) {
        this.readiness = readiness;
        this.calendars = calendars;
        this.words = words;
    }

    /** The list as it stands; measures first when something changed. */
    public Checklist of(School school, Locale locale) {
        return write(readiness.look(school), locale);
    }

    /** <i>Controleer nu alles</i>: measures everything, fresh or not. */
    public Checklist measure(School school, Locale locale) {
        return write(readiness.measure(school), locale);
    }

    /** The list for other programs. */
    public String toJson(Checklist list) {
        return ChecklistJson.write(list);
    }

    private Checklist write(Report report, Locale locale) {
        var school = report.school();
        var wording = new Wording(words, locale);
        var known = calendars.listDates(school.school(), school.year());
        var rows = rows(report, wording);
        var conclusion = Conclusion.of(rows);
        return new Checklist(
                school.details(),
                school.year().toString(),
                school.today(),
                report.measuredAt(),
                known.map(ListDates::firstSchoolDay),
                Season.on(school.today(), school.year(), known),
                conclusion,
                wording.text("checklist.conclusion." + conclusion),
                rows,
                keyDates(school, wording));
    }

    private static List<Row> rows(Report report, Wording wording) {
        var school = report.school();
        var writer = new RowWriter(wording, school.details().home(), school.today());
        return report.lines().stream()
                .flatMap(it -> Line.find(it.code()).map(line -> writer.write(line, it)).stream())
                .toList();
    }

    private List<KeyDate> keyDates(CheckedSchool school, Wording wording) {
        var writer = new KeyDateWriter(wording, school.today());
        return calendars.importantDates(school.school(), school.year()).stream()
                .map(writer::write)
                .toList();
    }
}
