package nl.startklaar.licence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import nl.startklaar.licence.UnreadableList.Reason;

/** A school has some hundreds of licences; a file that says more than this was not made for us. */
final class ListBounds {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_ROWS = 2000;
    static final int MOST_CELLS = 50;
    static final int LONGEST_CELL = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}]+");

    private ListBounds() {}

    static byte[] bytes(InputStream in) throws IOException, UnreadableList {
        var bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableList(Reason.TOO_LARGE);
        }
        return bytes;
    }

    /** On one line, without what nobody can see. What is too long stays too long, but only just. */
    static ListCells cells(int line, List<String> values) {
        return new ListCells(
                line, values.stream().limit(MOST_CELLS).map(ListBounds::clean).toList());
    }

    private static String clean(String value) {
        var cut = value.substring(0, Math.min(value.length(), LONGEST_CELL + 1));
        return INVISIBLE.matcher(cut).replaceAll(" ").strip();
    }

    static void add(List<ListCells> rows, ListCells row) throws UnreadableList {
        if (rows.size() >= MOST_ROWS) {
            throw new UnreadableList(Reason.TOO_MANY_ROWS);
        }
        rows.add(row);
    }
}
