package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.startklaar.licence.UnreadableList.Reason;

/** A list of licences as CSV: as a Dutch spreadsheet saves it, or anything near it. */
final class LicenceListCsv {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_FIELDS = 1000;
    private static final String MARK = "\ufeff";
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private LicenceListCsv() {}

    static List<ListCells> read(byte[] bytes) throws UnreadableList {
        var text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableList(Reason.BROKEN);
        }
        return read(text, separator(text));
    }

    private static List<ListCells> read(String text, char separator) throws UnreadableList {
        var rows = new ArrayList<ListCells>();
        try {
            for (CsvRecord it : reader(text, separator)) {
                var values = it.getFields().stream().map(FormulaCell::read).toList();
                ListBounds.add(rows, ListBounds.cells((int) it.getStartingLineNumber(), values));
            }
        } catch (CsvParseException broken) {
            throw new UnreadableList(Reason.BROKEN);
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(ListBounds.MOST_BYTES)
                                .maxRecordSize(ListBounds.MOST_BYTES)
                                .build(),
                        text);
    }

    /** The one that parts the first line most often; a Dutch spreadsheet uses the semicolon. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .filter(it -> count(first, it) > 0)
                .orElse(SEPARATORS.getFirst());
    }

    private static long count(String text, char sign) {
        return text.chars().filter(it -> it == sign).count();
    }

    private static String decoded(byte[] bytes) throws UnreadableList {
        var text = decoded(bytes, UTF_8);
        if (text.isEmpty()) {
            text = decoded(bytes, startsWide(bytes) ? UTF_16 : WINDOWS);
        }
        return text.map(it -> it.startsWith(MARK) ? it.substring(1) : it)
                .orElseThrow(() -> new UnreadableList(Reason.BROKEN));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean startsWide(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe;
    }

    /** Every cell between quotes, and none that a spreadsheet takes for a formula. */
    static byte[] write(List<List<String>> rows) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv =
                CsvWriter.builder()
                        .fieldSeparator(';')
                        .quoteStrategy(QuoteStrategies.ALWAYS)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(FormulaCell::written).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(UTF_8);
    }
}
