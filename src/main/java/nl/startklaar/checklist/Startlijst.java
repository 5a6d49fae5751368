package nl.startklaar.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final SchoolDates dates;
    private final MessageSource words;

    Startlijst(Readiness readiness, SchoolDates dates, MessageSource words) {
        this.readiness = readiness;
        this.dates = dates;
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
        var known = dates.of(school.details(), school.year());
        var rows = rows(report, wording);
        var conclusion = Conclusion.of(rows);
        return new Checklist(
                school.details(),
                school.year().toString(),
                school.today(),
                report.measuredAt(),
                known.map(ListDates::firstSchoolDay),
                season(school, known),
                conclusion,
                wording.text("checklist.conclusion." + conclusion),
                rows,
                known.map(new DateWriter(wording, school.today())::write).orElse(List.of()));
    }

    private static List<Row> rows(Report report, Wording wording) {
        var school = report.school();
        var writer = new RowWriter(wording, school.details().home(), school.today());
        return report.lines().stream()
                .flatMap(it -> Line.find(it.code()).map(line -> writer.write(line, it)).stream())
                .toList();
    }

    /** Where we do not know the school's dates, the first of August parts the halves. */
    private static Season season(CheckedSchool school, Optional<ListDates> known) {
        return known.map(it -> it.season(school.today()))
                .orElse(
                        school.today().isBefore(school.year().firstDay())
                                ? Season.BEFORE
                                : Season.AFTER);
    }
}
