package nl.startklaar.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lets only the rows of one school pass. Everything is read, so that it is counted and hashed. */
final class SchoolLines extends InputStream {

    private final InputStream in;
    private final int column;
    private final byte[] school;
    private final byte[] block = new byte[1 << 15];
    private int at;
    private int end;
    private byte[] line = new byte[0];
    private int sent;

    /**
     * @param column at which place the school stands in a row
     * @param school as COPY writes it; an id has nothing that is written otherwise
     */
    SchoolLines(InputStream in, int column, byte[] school) {
        this.in = in;
        this.column = column;
        this.school = school.clone();
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? Byte.toUnsignedInt(line[sent++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0 || !hasMore()) {
            return length == 0 ? 0 : -1;
        }
        int now = Math.min(length, line.length - sent);
        System.arraycopy(line, sent, bytes, from, now);
        sent += now;
        return now;
    }

    private boolean hasMore() throws IOException {
        while (sent == line.length) {
            line = nextLine();
            sent = 0;
            if (line.length == 0) {
                return false;
            }
            if (!isOfSchool()) {
                sent = line.length;
            }
        }
        return true;
    }

    /** With its end; empty when there is none. */
    private byte[] nextLine() throws IOException {
        var whole = new ByteArrayOutputStream();
        while (fill()) {
            int stop = at;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            int upTo = Math.min(end, stop + 1);
            whole.write(block, at, upTo - at);
            at = upTo;
            if (stop < end) {
                break;
            }
        }
        return whole.toByteArray();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(block, 0, block.length));
        }
        return at < end;
    }

    private boolean isOfSchool() {
        int begin = 0;
        for (int i = 0; i < column; i++) {
            begin = after(begin);
        }
        return Arrays.equals(line, begin, after(begin) - 1, school, 0, school.length);
    }

    private int after(int begin) {
        int i = begin;
        while (line[i] != '\t' && line[i] != '\n') {
            i++;
        }
        return i + 1;
    }
}
