package nl.startklaar.las;

import java.util.Optional;
import java.util.regex.Pattern;

/** A school year, in the ways in which people and programs write one. */
final class WrittenYear {

    private static final Pattern FORM =
            Pattern.compile("(?<from>[0-9]{4}|[0-9]{2}) ?[-/]? ?(?<to>[0-9]{4}|[0-9]{2})");

    private static final int MILLENNIUM = 2000;
    private static final int CENTURY = 100;

    private WrittenYear() {}

    /** As in 2026-2027, when that is what is meant. */
    static Optional<String> find(String written) {
        var form = FORM.matcher(written.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = year(form.group("from"));
        int to = year(form.group("to"));
        return to == from + 1 ? Optional.of(of(from)) : Optional.empty();
    }

    static String of(int startYear) {
        return "%d-%d".formatted(startYear, startYear + 1);
    }

    static int start(String year) {
        return Integer.parseInt(year.substring(0, 4));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : MILLENNIUM + Math.floorMod(year, CENTURY);
    }
}
