package nl.startklaar.las;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.startklaar.las.ReadingQuestion.About;
import nl.startklaar.las.ReadingQuestion.Option;

/**
 * How the eight characters of a date in EDEX2000 are meant; the format never agreed on it. A form
 * is right when the dates of all rows make sense in it. When two do, a person looks.
 */
enum DateForm {
    DAY_MONTH_YEAR("(?<d>[0-9]{2})(?<m>[0-9]{2})(?<y>[0-9]{4})"),
    YEAR_MONTH_DAY("(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})"),
    MONTH_DAY_YEAR("(?<m>[0-9]{2})(?<d>[0-9]{2})(?<y>[0-9]{4})"),
    DAY_MONTH_SHORT_YEAR("(?<d>[0-9]{2})[/.-](?<m>[0-9]{2})[/.-](?<y>[0-9]{2})"),
    SHORT_YEAR_MONTH_DAY("(?<y>[0-9]{2})[/.-](?<m>[0-9]{2})[/.-](?<d>[0-9]{2})"),
    MONTH_DAY_SHORT_YEAR("(?<m>[0-9]{2})[/.-](?<d>[0-9]{2})[/.-](?<y>[0-9]{2})");

    private static final Pattern NO_DATE = Pattern.compile("[0 /.-]*");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** Ages at the start of the school year: also special education has nobody older. */
    private static final int OLDEST = 21;

    private static final int YOUNGEST = 2;
    private static final int CENTURY = 100;

    private final Pattern pattern;

    DateForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * A date as it is written.
     *
     * @param who whose it is, for an example
     */
    record Written(String text, boolean isBirthDate, String who) {

        boolean isDate() {
            return isDate(text);
        }

        static boolean isDate(String text) {
            return !NO_DATE.matcher(text).matches();
        }
    }

    /** How many dates make no sense in a form, and of these how many are not even dates in it. */
    private record Misfit(long implausible, long unreadable) implements Comparable<Misfit> {

        @Override
        public int compareTo(Misfit other) {
            return Comparator.comparingLong(Misfit::implausible)
                    .thenComparingLong(Misfit::unreadable)
                    .compare(this, other);
        }
    }

    /** What came of looking. */
    sealed interface Answer {

        record Clear(DateForm form) implements Answer {}

        record Ask(ReadingQuestion question) implements Answer {}
    }

    /**
     * @param startYear in which the school year of the file begins
     */
    static Answer detect(List<Written> dates, int startYear, Optional<String> chosen) {
        for (DateForm form : values()) {
            if (chosen.filter(form.name()::equals).isPresent()) {
                return new Answer.Clear(form);
            }
        }
        var real = dates.stream().filter(Written::isDate).distinct().toList();
        var least =
                Arrays.stream(values())
                        .map(it -> it.misfit(real, startYear))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        var best =
                Arrays.stream(values())
                        .filter(it -> it.misfit(real, startYear).equals(least))
                        .toList();
        return real.stream()
                .filter(it -> readings(best, it, startYear) > 1)
                .findFirst()
                .<Answer>map(it -> new Answer.Ask(question(best, it, startYear)))
                .orElse(new Answer.Clear(best.getFirst()));
    }

    private static long readings(List<DateForm> forms, Written date, int startYear) {
        return forms.stream().map(it -> it.read(date.text(), startYear)).distinct().count();
    }

    private static ReadingQuestion question(List<DateForm> forms, Written date, int startYear) {
        var options =
                forms.stream()
                        .map(it -> new Option(it.name(), it.example(date, startYear)))
                        .toList();
        return new ReadingQuestion(About.DATE_FORM, options);
    }

    private String example(Written date, int startYear) {
        var read = read(date.text(), startYear).map(SHOWN::format).orElse(date.text());
        return date.who().isEmpty() ? read : date.who() + ": " + read;
    }

    private Misfit misfit(List<Written> dates, int startYear) {
        return new Misfit(
                dates.stream().filter(it -> !fits(it, startYear)).count(),
                dates.stream().filter(it -> read(it.text(), startYear).isEmpty()).count());
    }

    private boolean fits(Written date, int startYear) {
        int latest = date.isBirthDate() ? startYear - YOUNGEST : startYear + 2;
        return read(date.text(), startYear)
                .filter(it -> it.getYear() >= startYear - OLDEST && it.getYear() <= latest)
                .isPresent();
    }

    Optional<LocalDate> read(String text, int startYear) {
        var matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            year(matcher, startYear),
                            Integer.parseInt(matcher.group("m")),
                            Integer.parseInt(matcher.group("d"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Of two digits, the last such year that can be meant. */
    private static int year(Matcher matcher, int startYear) {
        int year = Integer.parseInt(matcher.group("y"));
        if (matcher.group("y").length() > 2) {
            return year;
        }
        int last = startYear + 2;
        int candidate = last - Math.floorMod(last, CENTURY) + year;
        return candidate > last ? candidate - CENTURY : candidate;
    }
}
