package nl.startklaar.las;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.kernel.PlainText;
import nl.startklaar.las.ReadingNote.What;

/**
 * Where each column of the standard stands in a file. Headings are forgiven what programs were seen
 * to get wrong: letters, capitals, order, empty ones at the end.
 */
final class CsvHeader {

    /** Shorter names are too much alike to be guessed. */
    private static final int LONG_ENOUGH = 8;

    private static final int MOST_WRONG_LETTERS = 2;

    private final String file;
    private final List<String> columns;
    private final Notes notes;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvHeader(String file, List<String> columns, Notes notes) {
        this.file = file;
        this.columns = columns;
        this.notes = notes;
    }

    static Map<String, Integer> places(
            String file, List<String> headings, List<String> columns, Notes notes) {
        var header = new CsvHeader(file, columns, notes);
        var unknown = new ArrayList<Integer>();
        for (int i = 0; i < headings.size(); i++) {
            if (!header.takesAsItIs(headings.get(i), i)) {
                unknown.add(i);
            }
        }
        unknown.forEach(i -> header.guess(headings.get(i).strip(), i));
        header.noteOrder();
        header.noteMissing();
        return header.places;
    }

    private boolean takesAsItIs(String heading, int at) {
        var name = heading.strip();
        return columns.contains(name) && places.putIfAbsent(name, at) == null;
    }

    private void guess(String heading, int at) {
        var meant = heading.isEmpty() ? Optional.<String>empty() : meant(heading);
        if (heading.isEmpty()) {
            notes.error(What.HEADER_EMPTY, file, 1, "", String.valueOf(at + 1));
        } else if (meant.isPresent()) {
            places.put(meant.get(), at);
            notes.error(What.HEADER_MISSPELT, file, 1, meant.get(), heading);
        } else if (!heading.startsWith("metadata.") && !heading.startsWith("ext_")) {
            notes.error(What.HEADER_UNKNOWN, file, 1, "", heading);
        }
    }

    private Optional<String> meant(String heading) {
        var near =
                columns.stream()
                        .filter(it -> !places.containsKey(it))
                        .filter(it -> isNearly(it, heading))
                        .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static boolean isNearly(String column, String heading) {
        if (column.equalsIgnoreCase(heading)) {
            return true;
        }
        return column.length() >= LONG_ENOUGH
                && PlainText.distance(
                                column.toLowerCase(Locale.ROOT),
                                heading.toLowerCase(Locale.ROOT),
                                MOST_WRONG_LETTERS)
                        <= MOST_WRONG_LETTERS;
    }

    private void noteOrder() {
        int last = -1;
        for (String column : columns) {
            int at = places.getOrDefault(column, last);
            if (at < last) {
                notes.error(What.HEADER_ORDER, file, 1, column, "");
                return;
            }
            last = at;
        }
    }

    private void noteMissing() {
        columns.stream()
                .filter(it -> !places.containsKey(it))
                .forEach(it -> notes.error(What.HEADER_MISSING, file, 1, it, ""));
    }
}
