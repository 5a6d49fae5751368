package nl.startklaar.backup;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.startklaar.kernel.SchoolId;

/**
 * Which rows a piece of work is about: everything, or those of one school.
 *
 * @param school empty for everything
 */
record Part(Optional<SchoolId> school) {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_.]+)}");

    static Part everything() {
        return new Part(Optional.empty());
    }

    static Part of(SchoolId school) {
        return new Part(Optional.of(school));
    }

    boolean isEverything() {
        return school.isEmpty();
    }

    /** Whether any row of this table takes part. */
    boolean touches(TableShape table) {
        return isEverything() || table.partOfSchool().isPresent();
    }

    /** The rows of this table that take part, as a condition. */
    String of(TableShape table) {
        return condition(table, it -> it);
    }

    /** The same, where the tables are the temporary ones that a file was read into. */
    String ofStaged(TableShape table) {
        return condition(table, TableShape::staged);
    }

    private String condition(TableShape table, UnaryOperator<String> place) {
        return school.map(it -> of(table.partOfSchool().orElse("false"), it, place)).orElse("true");
    }

    private static String of(String condition, SchoolId school, UnaryOperator<String> place) {
        return TABLE.matcher(condition)
                .replaceAll(it -> Matcher.quoteReplacement(place.apply(it.group(1))))
                .replace(":school", "'" + school.value() + "'");
    }
}
