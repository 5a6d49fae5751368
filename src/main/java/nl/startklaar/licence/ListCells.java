package nl.startklaar.licence;

import java.util.List;

/**
 * One row of a list as it was sent.
 *
 * @param line as a spreadsheet or an editor counts, from 1 on
 */
record ListCells(int line, List<String> values) {

    ListCells {
        values = List.copyOf(values);
    }

    /** Empty where there is nothing. */
    String get(int at) {
        return at >= 0 && at < values.size() ? values.get(at) : "";
    }

    boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
