package nl.startklaar.las;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.startklaar.las.CsvText.Cells;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/** One row of a OneRoster file. What is written otherwise than the standard wants is noted. */
record OneRosterRow(String file, Map<String, Integer> places, Cells cells, Notes notes) {

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SPOKEN =
            Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{4})");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z./@_-]{1,255}");
    private static final int MONTHS = 12;

    int line() {
        return cells.line();
    }

    @Nullable String text(String column) throws Unreadable {
        @Nullable Integer at = places.get(column);
        var written = at == null ? "" : cells.get(at);
        if (!Text.isBounded(written)) {
            throw new Unreadable(Reason.LIMIT, file, line());
        }
        @Nullable String clean = Text.clean(written);
        if (clean != null && !Text.isBounded(clean)) {
            throw new Unreadable(Reason.LIMIT, file, line());
        }
        return clean;
    }

    String textOrEmpty(String column) throws Unreadable {
        @Nullable String text = text(column);
        return text == null ? "" : text;
    }

    /** Empty when it is missing, which is noted. */
    String required(String column) throws Unreadable {
        var text = textOrEmpty(column);
        if (text.isEmpty()) {
            notes.error(What.VALUE_MISSING, file, line(), column, "");
        }
        return text;
    }

    /** A key, also one with letters that the standard does not allow in it. */
    String id(String column) throws Unreadable {
        var id = required(column);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            notes.error(What.ID_FORM, file, line(), column, id);
        }
        return id;
    }

    List<String> list(String column) throws Unreadable {
        return Arrays.stream(textOrEmpty(column).split(",", -1))
                .map(Text::trim)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** One of the words of the standard, or empty; capitals are forgiven. */
    String word(String column, List<String> words) throws Unreadable {
        var written = required(column);
        if (written.isEmpty() || words.contains(written) || written.startsWith("ext:")) {
            return written;
        }
        for (String word : words) {
            if (word.equalsIgnoreCase(written)) {
                notes.error(What.VALUE_CASE, file, line(), column, written);
                return word;
            }
        }
        notes.error(What.VALUE_UNKNOWN, file, line(), column, written);
        return "";
    }

    /** True or false, which we do not use: only how it is written is looked at. */
    void checkFlag(String column) throws Unreadable {
        var written = textOrEmpty(column);
        var lower = written.toLowerCase(Locale.ROOT);
        if (!written.equals(lower) && List.of("true", "false").contains(lower)) {
            notes.error(What.VALUE_CASE, file, line(), column, written);
        } else if (!written.isEmpty() && !List.of("true", "false").contains(lower)) {
            notes.error(What.VALUE_UNKNOWN, file, line(), column, written);
        }
    }

    /** Which of two numbers is the month is never guessed. */
    Optional<LocalDate> date(String column) throws Unreadable {
        var written = textOrEmpty(column);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        boolean isIso = ISO.matcher(written).matches();
        var date = isIso ? iso(written) : spoken(SPOKEN.matcher(written));
        if (!isIso || date.isEmpty()) {
            notes.error(What.DATE_FORM, file, line(), column, written);
        }
        return date;
    }

    private static Optional<LocalDate> iso(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> spoken(Matcher written) {
        if (!written.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        int second = Integer.parseInt(written.group(2));
        boolean isClear = first == second || first > MONTHS || second > MONTHS;
        int month = first > MONTHS ? second : first;
        int day = first > MONTHS ? first : second;
        if (!isClear || month > MONTHS) {
            return Optional.empty();
        }
        return iso("%s-%02d-%02d".formatted(written.group(3), month, day));
    }
}
