package nl.startklaar.las;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Stops reading after so many bytes, whatever length the sender announced. When the stream itself
 * fails, the exception is an unchecked one: the parser of the JDK takes some of the others for the
 * end of the file, and half an upload would be called a broken file.
 */
final class Bounded extends FilterInputStream {

    /** There was more. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = fill(into, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private int fill(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void count(int read) throws TooLarge {
        left -= read;
        if (left < 0) {
            throw new TooLarge();
        }
    }
}
