package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import nl.startklaar.las.EdexmlReading.Reason;

/** The lines of one file of EDEX2000, still one letter a byte: nothing in it says which letters. */
record EdexText(PlainFile file, EdexLayout layout, List<Line> lines) {

    /** Old systems end a text with this. */
    private static final char END_OF_TEXT = '\u001a';

    /** A whole board has fewer, and short lines would fill the memory. */
    static final int MOST_LINES = 50_000;

    record Line(int number, String text) {}

    static EdexText of(PlainFile file, EdexLayout layout) throws Unreadable {
        var lines = lines(file);
        for (Line line : lines) {
            if (!layout.fits(line.text()) && !layout.fits(inUtf8(line.text()))) {
                throw new Unreadable(Reason.EDEX_SHAPE, file.name(), line.number());
            }
        }
        return new EdexText(file, layout, lines);
    }

    private static List<Line> lines(PlainFile file) throws Unreadable {
        var lines = new ArrayList<Line>();
        var bytes = new String(file.bytes(), ISO_8859_1);
        int end = bytes.indexOf(END_OF_TEXT);
        var each = (end < 0 ? bytes : bytes.substring(0, end)).lines().iterator();
        for (int number = 1; each.hasNext(); number++) {
            var text = each.next();
            if (number > MOST_LINES) {
                throw new Unreadable(Reason.LIMIT, file.name(), number);
            }
            if (!text.isBlank()) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    /** Whether a file can be of this layout and of no other, by the lines it begins with. */
    static boolean begins(PlainFile file, EdexLayout layout) {
        var first = file.head().lines().filter(it -> !it.isBlank()).toList();
        boolean isWhole = file.bytes().length <= PlainFile.HEAD;
        var whole = isWhole ? first : first.subList(0, Math.max(0, first.size() - 1));
        return !whole.isEmpty() && whole.stream().allMatch(layout::isTelling);
    }

    /** Bytes that are not UTF-8 stay one letter each. */
    static String inUtf8(String bytes) {
        try {
            var decoder = UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
        } catch (CharacterCodingException notUtf8) {
            return bytes;
        }
    }

    String name() {
        return file.name();
    }
}
