package nl.startklaar.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.startklaar.licence.UnreadableList.Reason;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A list of licences as XLSX. The archive is unpacked and packed anew within bounds before anything
 * looks into it, so that it holds what we counted, and not what it says of itself.
 */
final class LicenceListWorkbook {

    private static final int MOST_FILES = 200;
    private static final int MOST_BYTES_TOGETHER = 16 * 1024 * 1024;
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private LicenceListWorkbook() {}

    static List<ListCells> read(byte[] bytes) throws UnreadableList {
        var options = new ReadingOptions(true, true);
        try (var workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(repacked(bytes)), options);
                var rows = workbook.getFirstSheet().openStream()) {
            var read = new ArrayList<ListCells>();
            for (var it = rows.iterator(); it.hasNext(); ) {
                var row = cells(it.next());
                if (!row.isBlank()) {
                    ListBounds.add(read, row);
                }
            }
            return read;
        } catch (IOException | RuntimeException broken) {
            // the reader has no exception of its own for most of what can be wrong
            throw new UnreadableList(Reason.BROKEN);
        }
    }

    private static ListCells cells(Row row) {
        var values = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), ListBounds.MOST_CELLS); i++) {
            values.add(row.getOptionalCell(i).map(LicenceListWorkbook::text).orElse(""));
        }
        return ListBounds.cells(row.getRowNum(), values);
    }

    /** A day is a number that is shown as a day; a formula is what it came to last. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return DAY.format(cell.asDate().toLocalDate());
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case ERROR, EMPTY -> "";
            case STRING, FORMULA, BOOLEAN -> String.valueOf(cell.getText());
        };
    }

    private static boolean isDay(Cell cell) {
        var format =
                String.valueOf(cell.getDataFormatString()).replaceAll("\\[[^\\]]*]|\"[^\"]*\"", "");
        return format.matches("(?i).*(?:y|d|j).*");
    }

    private static byte[] repacked(byte[] bytes) throws IOException, UnreadableList {
        var packed = new ByteArrayOutputStream();
        var seen = new HashSet<String>();
        int left = MOST_BYTES_TOGETHER;
        try (var in = ZipFile.builder().setByteArray(bytes).get();
                var out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!seen.add(entry.getName()) || seen.size() > MOST_FILES) {
                    throw new UnreadableList(Reason.BROKEN);
                }
                var content = content(in, entry, left);
                left -= content.length;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return packed.toByteArray();
    }

    /** Counted while it comes out. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int most)
            throws IOException, UnreadableList {
        try (var in = zip.getInputStream(entry)) {
            var content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new UnreadableList(Reason.TOO_LARGE);
            }
            return content;
        }
    }

    /**
     * Texts stay texts: a spreadsheet calculates nothing of them. The same table gives the same
     * bytes: when it was written stands nowhere.
     */
    static byte[] write(String name, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Startklaar", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return withoutMoments(bytes.toByteArray());
    }

    private static byte[] withoutMoments(byte[] workbook) {
        var packed = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(workbook).get();
                var out = new ZipOutputStream(packed)) {
            for (ZipArchiveEntry it : Collections.list(in.getEntries())) {
                var entry = new ZipEntry(it.getName());
                entry.setTimeLocal(NEVER);
                out.putNextEntry(entry);
                try (var content = in.getInputStream(it)) {
                    var text = new String(content.readAllBytes(), UTF_8);
                    out.write(CREATED.matcher(text).replaceAll("").getBytes(UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return packed.toByteArray();
    }
}
