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

    static List<Line> lines(PlainFile file) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var text : new String(file.bytes(), ISO_8859_1).split("\r\n|\n|\r", -1)) {
            number++;
            int end = text.indexOf(END_OF_TEXT);
            var kept = end < 0 ? text : text.substring(0, end);
            if (!kept.isBlank()) {
                lines.add(new Line(number, kept));
            }
            if (end >= 0) {
                break;
            }
        }
        return lines;
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
