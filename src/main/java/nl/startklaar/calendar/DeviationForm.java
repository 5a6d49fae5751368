package nl.startklaar.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.startklaar.kernel.SchoolYear;

/**
 * What somebody typed about own days of the school.
 *
 * @param last may stay empty for one day
 */
record DeviationForm(String kind, String first, String last, String name) {

    private static final int MOST_DAYS = 60;
    private static final int MOST_DAYS_IN_A_YEAR = 100;
    private static final int MOST_LETTERS = 80;

    /** A form may leave fields out, so nothing is taken for granted. */
    DeviationForm {
        kind = Objects.requireNonNullElse(kind, "");
        first = Objects.requireNonNullElse(first, "");
        last = Objects.requireNonNullElse(last, "");
        name = Reach.tidy(name);
    }

    /** What came of reading it. */
    sealed interface Reading {
        record Understood(Deviation deviation) implements Reading {}

        record NotYet(List<Problem> problems) implements Reading {}
    }

    /** What is wrong, at which field. */
    enum Problem {
        KIND("kind"),
        FIRST("first"),
        LAST("last"),
        TOO_LONG("last"),
        /** With so many days off there is no school left to count in. */
        TOO_MANY("last"),
        OUT_OF_SEASON("first"),
        NAME("name");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }

        String words() {
            return "calendar.problem." + name();
        }
    }

    boolean isUntouched() {
        return kind.isEmpty() && first.isEmpty() && last.isEmpty() && name.isEmpty();
    }

    /** Reads it beside what the school wrote down already. */
    Reading read(List<OwnDeviation> already) {
        var problems = new ArrayList<Problem>();
        var asked = kindAsked();
        var begin = day(first);
        var end = last.isBlank() ? begin : day(last);
        if (asked.isEmpty()) {
            problems.add(Problem.KIND);
        }
        if (begin.isEmpty()) {
            problems.add(Problem.FIRST);
        } else if (end.isEmpty() || end.get().isBefore(begin.get())) {
            problems.add(Problem.LAST);
        }
        if (name.length() > MOST_LETTERS) {
            problems.add(Problem.NAME);
        }
        return problems.isEmpty()
                ? understand(
                        asked.orElseThrow(),
                        new DayRange(begin.orElseThrow(), end.orElseThrow()),
                        already)
                : new Reading.NotYet(problems);
    }

    private Reading understand(Deviation.Kind asked, DayRange days, List<OwnDeviation> already) {
        if (days.length() > MOST_DAYS) {
            return new Reading.NotYet(List.of(Problem.TOO_LONG));
        }
        if (daysInYearOf(days.first(), already) + days.length() > MOST_DAYS_IN_A_YEAR) {
            return new Reading.NotYet(List.of(Problem.TOO_MANY));
        }
        try {
            return new Reading.Understood(new Deviation(asked, days, name));
        } catch (IllegalArgumentException outOfSeason) {
            return new Reading.NotYet(List.of(Problem.OUT_OF_SEASON));
        }
    }

    private static long daysInYearOf(LocalDate day, List<OwnDeviation> already) {
        return already.stream()
                .map(it -> it.deviation().days())
                .filter(it -> SchoolYear.of(it.first()).equals(SchoolYear.of(day)))
                .mapToLong(DayRange::length)
                .sum();
    }

    private Optional<Deviation.Kind> kindAsked() {
        return Arrays.stream(Deviation.Kind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(Plausible::is);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
