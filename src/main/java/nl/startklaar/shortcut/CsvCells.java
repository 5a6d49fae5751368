package nl.startklaar.shortcut;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a CSV that a spreadsheet only reads, and never calculates with. */
final class CsvCells {

    private static final String CALCULATES = "=+-@\t\r";

    private CsvCells() {}

    static String line(List<String> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && CALCULATES.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
