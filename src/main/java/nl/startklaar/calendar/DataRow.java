package nl.startklaar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A row of one of our data files: a semicolon between the cells, a number sign before a remark. */
record DataRow(String file, int line, List<String> cells) {

    DataRow {
        cells = List.copyOf(cells);
    }

    static List<DataRow> listFrom(String file) {
        try {
            return listFrom(file, new ClassPathResource(file).getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Our own data file " + file + " cannot be read", e);
        }
    }

    static List<DataRow> listFrom(String file, String text) {
        var rows = new ArrayList<DataRow>();
        int line = 0;
        for (var each : text.lines().toList()) {
            line++;
            if (!each.isBlank() && !each.startsWith("#")) {
                rows.add(new DataRow(file, line, List.of(each.split(";", -1))));
            }
        }
        return rows;
    }

    String cell(int number) {
        if (number >= cells.size()) {
            throw wrong("has no cell " + (number + 1));
        }
        return cells.get(number).strip();
    }

    /**
     * The fault to throw about this row: it names the place, so that the person who maintains the
     * file finds it.
     */
    IllegalStateException wrong(String what) {
        return new IllegalStateException(file + ", line " + line + ": " + what);
    }
}
