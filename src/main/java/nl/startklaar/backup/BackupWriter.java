package nl.startklaar.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup front to back: the head, each table as the rows that COPY writes, and at the end
 * what should be in it. Nothing is held in memory but the piece that is being written.
 */
final class BackupWriter implements AutoCloseable {

    static final byte HEAD = 'H';
    static final byte TABLE = 'T';
    static final byte END = 'E';

    private static final int BLOCK = 32 << 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataOutputStream out;
    private final List<TableInFile> tables = new ArrayList<>();

    BackupWriter(OutputStream sealed) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(sealed, BLOCK)));
    }

    void head(BackupHead head) throws IOException {
        document(HEAD, head);
    }

    /** The rows are what {@code content} writes. */
    TableInFile table(String name, List<String> columns, Consumer<OutputStream> content)
            throws IOException {
        document(TABLE, new TableInFile(name, columns, 0, ""));
        var tally = new Tally();
        try (var blocks = new BufferedOutputStream(new Blocks(out), BLOCK)) {
            content.accept(tally.countingOver(blocks));
        }
        var written = new TableInFile(name, columns, tally.rows(), tally.sha256());
        tables.add(written);
        return written;
    }

    /** Without an end, a file is refused, even one that happens to stop between two tables. */
    @Override
    public void close() throws IOException {
        document(END, tables.toArray(TableInFile[]::new));
        out.close();
    }

    private void document(byte kind, Object content) throws IOException {
        var json = JSON.writeValueAsBytes(content);
        out.writeByte(kind);
        out.writeInt(json.length);
        out.write(json);
    }

    /** Each piece behind its length; a length of nothing ends the table. */
    private static final class Blocks extends OutputStream {

        private final DataOutputStream out;

        Blocks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            out.writeInt(0);
        }
    }
}
