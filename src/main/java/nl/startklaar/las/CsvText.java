package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.startklaar.las.EdexmlReading.Reason;
import nl.startklaar.las.ReadingNote.What;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the records of a CSV file, each with the line it began in, and bounds all of it.
 */
final class CsvText {

    static final int MOST_FIELDS = 500;

    private static final int LONGEST_FIELD = 2 * Text.LONGEST;
    private static final int LONGEST_RECORD = 10 * LONGEST_FIELD;
    private static final int BUFFER = 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    record Cells(int line, List<String> values) {

        String get(int at) {
            return at < values.size() ? values.get(at) : "";
        }
    }

    private final String file;
    private final Iterator<CsvRecord> records;
    private int line;

    private CsvText(String file, String text) {
        this.file = file;
        this.records =
                CsvReader.builder()
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(BUFFER)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MOST_FIELDS)
                                        .maxFieldSize(LONGEST_FIELD)
                                        .maxRecordSize(LONGEST_RECORD)
                                        .build(),
                                text)
                        .iterator();
    }

    static CsvText open(PlainFile file, Notes notes) throws Unreadable {
        return new CsvText(file.name(), withoutMark(decoded(file, notes)));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The standard wants UTF-8; a spreadsheet writes what Windows has. */
    private static String decoded(PlainFile file, Notes notes) throws Unreadable {
        var standard = decoded(file, UTF_8);
        if (standard.isPresent()) {
            return standard.get();
        }
        var charset = startsWide(file) ? UTF_16 : WINDOWS;
        notes.error(What.NOT_UTF8, file.name(), 0, "", charset.name());
        return decoded(file, charset)
                .orElseThrow(() -> new Unreadable(Reason.ENCODING, file.name(), 1));
    }

    private static Optional<String> decoded(PlainFile file, Charset charset) {
        try {
            var bytes = ByteBuffer.wrap(file.bytes());
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean startsWide(PlainFile file) {
        var head = file.head();
        return head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe");
    }

    /** The next record, or null at the end. */
    @Nullable Cells next() throws Unreadable {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            line = (int) record.getStartingLineNumber();
            return new Cells(line, record.getFields());
        } catch (CsvParseException | NoSuchElementException broken) {
            throw new Unreadable(Reason.CSV_BROKEN, file, line + 1);
        }
    }
}
