package nl.startklaar.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.School;

/**
 * The whole list of one school, in one language. Page, print, JSON, calendar, mail and command line
 * all show this one object, so that they cannot contradict each other.
 *
 * @param year as in "2026-2027"
 * @param season the half of the list that matters today
 * @param sentence the conclusion in words
 */
public record Checklist(
        School school,
        String year,
        LocalDate today,
        Instant measuredAt,
        Optional<LocalDate> firstSchoolDay,
        Season season,
        Conclusion conclusion,
        String sentence,
        List<Row> rows,
        List<KeyDate> dates) {

    /**
     * What can be done, in this half of the year, soonest due; then what blocks, then the quick.
     */
    private static final Comparator<Row> URGENCY =
            Comparator.comparing((Row it) -> !it.needsAction())
                    .thenComparing(it -> it.deadline().orElse(LocalDate.MAX))
                    .thenComparing(it -> !it.blocking())
                    .thenComparing(Row::minutes)
                    .thenComparing(Row::id);

    public Checklist {
        rows = List.copyOf(rows);
        dates = List.copyOf(dates);
    }

    public Counts counts() {
        return Counts.of(rows);
    }

    public Counts counts(Season half) {
        return Counts.of(rows.stream().filter(it -> it.group() == half).toList());
    }

    /** What stands on the list; what somebody put aside is elsewhere. */
    public List<Row> rows(Season half) {
        return rows.stream().filter(it -> it.group() == half && !it.isHidden()).toList();
    }

    public List<Row> hidden() {
        return rows.stream().filter(Row::isHidden).toList();
    }

    /** The one thing to do now. */
    public Optional<Row> first() {
        return rows.stream()
                .filter(Row::isActionable)
                .min(Comparator.comparing((Row it) -> it.group() != season).thenComparing(URGENCY));
    }

    /** Negative when school has begun. */
    public Optional<Long> daysLeft() {
        return firstSchoolDay.map(it -> ChronoUnit.DAYS.between(today, it));
    }

    public Row row(String code) {
        return rows.stream()
                .filter(it -> it.id().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", code));
    }
}
