package nl.startklaar.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.las.EdexmlFile.Leerling;
import nl.startklaar.las.EdexmlFile.School;
import nl.startklaar.plan.PlanFinding.BadDate;
import nl.startklaar.plan.PlanFinding.NoBrin;
import nl.startklaar.plan.PlanFinding.ReferenceDateInFuture;
import nl.startklaar.plan.PlanFinding.ReferenceDateLongAgo;
import nl.startklaar.plan.PlanFinding.Subject;

/**
 * What a file says of itself, once it is clear that it is of this school and of a school year that
 * can be imported.
 *
 * @param referenceDay the day on which it was true (<i>peildatum</i>)
 */
public record FileHeader(SchoolYear year, LocalDate referenceDay, List<PlanFinding> findings) {

    /** What came of looking at the header. */
    public sealed interface Answer {

        record Accepted(FileHeader header) implements Answer {}

        record Stopped(Stop stop) implements Answer {}
    }

    /** A file older than this deserves a word. */
    public static final int FRESH_DAYS = 14;

    private static final String LEFT = "H";
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})-([0-9]{4})");

    public FileHeader {
        findings = List.copyOf(findings);
    }

    public static Answer read(School written, Brin ours, LocalDate today) {
        var stop = otherSchool(written, ours).or(() -> otherYear(written, today));
        if (stop.isPresent()) {
            return new Answer.Stopped(stop.get());
        }
        var findings = new ArrayList<PlanFinding>();
        if (Written.text(written.brincode()).isEmpty()) {
            findings.add(new NoBrin());
        }
        var day = referenceDay(written, today, findings);
        return new Answer.Accepted(new FileHeader(year(written).orElseThrow(), day, findings));
    }

    /** Whether a pupil of the file was no longer at school on the day it was true. */
    boolean hasLeft(Leerling leerling) {
        return Written.text(leerling.jaargroep()).equals(LEFT)
                || Written.date(Written.text(leerling.uitstroomdatum()))
                        .filter(it -> !it.isAfter(referenceDay))
                        .isPresent();
    }

    /** The whole code is compared: another location is another school. */
    private static Optional<Stop> otherSchool(School written, Brin ours) {
        var brin = Written.text(written.brincode());
        if (brin.isEmpty()) {
            return Optional.empty();
        }
        var location = brin.length() == 4 ? Written.text(written.dependancecode()) : "";
        var inFile = Brin.find(brin + location);
        if (inFile.isEmpty()) {
            return Optional.of(new Stop.BrinUnreadable());
        }
        return inFile.filter(it -> !it.equals(ours)).map(it -> new Stop.OtherSchool(it, ours));
    }

    private static Optional<Stop> otherYear(School written, LocalDate today) {
        var year = year(written);
        var running = SchoolYear.of(today);
        if (year.isEmpty()) {
            return Optional.of(new Stop.SchoolYearUnreadable());
        }
        return year.filter(it -> !it.equals(running) && !it.equals(running.next()))
                .map(it -> new Stop.OtherSchoolYear(it, running));
    }

    private static Optional<SchoolYear> year(School written) {
        var year = YEAR.matcher(Written.text(written.schooljaar()));
        if (!year.matches()) {
            return Optional.empty();
        }
        var start = new SchoolYear(Integer.parseInt(year.group(1)));
        return start.toString().equals(year.group()) ? Optional.of(start) : Optional.empty();
    }

    /** Without a reference date, the file was true on the day it was made. */
    private static LocalDate referenceDay(
            School written, LocalDate today, List<PlanFinding> findings) {
        var peildatum = Written.text(written.peildatum());
        var day = Written.date(peildatum);
        if (!peildatum.isEmpty() && day.isEmpty()) {
            findings.add(new BadDate(Subject.FILE, 0, "", "peildatum"));
        }
        day.filter(it -> it.isAfter(today))
                .ifPresent(it -> findings.add(new ReferenceDateInFuture(it.toString())));
        var made = Written.text(written.aanmaakdatum());
        var referenceDay =
                day.or(() -> Written.date(made.substring(0, Math.min(10, made.length()))))
                        .orElse(today);
        if (referenceDay.plusDays(FRESH_DAYS).isBefore(today)) {
            findings.add(new ReferenceDateLongAgo(referenceDay.toString()));
        }
        return referenceDay;
    }
}
