package nl.startklaar.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.startklaar.keys.Tampered;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup front to back, and believes nothing of it: what each table holds is counted and
 * hashed while it passes, and must be what the end of the file says.
 */
final class BackupReader implements AutoCloseable {

    /** Far more than a head with every school of the country in it. */
    private static final int LONGEST = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataInputStream in;
    private final List<TableInFile> tables = new ArrayList<>();

    BackupReader(InputStream opened) throws IOException {
        try {
            in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(opened, 1 << 15)));
        } catch (EOFException | ZipException broken) {
            throw new Tampered("The content is not of ours");
        }
    }

    BackupHead head() throws IOException {
        if (in.readByte() != BackupWriter.HEAD) {
            throw new Tampered("The head is missing");
        }
        return document(BackupHead.class);
    }

    /**
     * The next table, of which all rows have to be read before the one after it is asked for. Empty
     * when the file has come to its end and everything was there.
     */
    Optional<Rows> next() throws IOException {
        return switch (in.readByte()) {
            case BackupWriter.TABLE -> Optional.of(new Rows(document(TableInFile.class)));
            case BackupWriter.END -> {
                end();
                yield Optional.empty();
            }
            default -> throw new Tampered("Neither a table nor the end");
        };
    }

    /** What was read so far, as we counted it. */
    List<TableInFile> tables() {
        return List.copyOf(tables);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads on to the very last byte: only there is it certain that nothing was cut off. */
    private void end() throws IOException {
        var said = List.of(document(TableInFile[].class));
        if (!said.equals(tables) || in.read() >= 0) {
            throw new Tampered("The tables are not what the end says");
        }
    }

    private <T> T document(Class<T> kind) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new Tampered("A document of impossible length");
        }
        try {
            return JSON.readValue(in.readNBytes(length), kind);
        } catch (JacksonException broken) {
            throw new Tampered("A document that cannot be read");
        }
    }

    /** The rows of one table, as COPY wrote them. */
    final class Rows extends InputStream {

        private final TableInFile table;
        private final Tally tally = new Tally();
        private int left;
        private boolean isAtEnd;

        private Rows(TableInFile table) {
            this.table = table;
        }

        TableInFile table() {
            return table;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0 || !hasMore()) {
                return length == 0 ? 0 : -1;
            }
            int now = in.read(bytes, from, Math.min(length, left));
            if (now < 0) {
                throw new Tampered("A table was cut off");
            }
            tally.add(bytes, from, now);
            left -= now;
            return now;
        }

        private boolean hasMore() throws IOException {
            if (left == 0 && !isAtEnd) {
                left = in.readInt();
                if (left <= 0) {
                    isAtEnd = true;
                    tables.add(
                            new TableInFile(
                                    table.name(), table.columns(), tally.rows(), tally.sha256()));
                }
            }
            return !isAtEnd;
        }
    }
}
