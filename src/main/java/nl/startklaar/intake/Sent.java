package nl.startklaar.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.startklaar.las.Edexml;
import nl.startklaar.las.EdexmlReading;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, read. From here on its bytes are gone.
 *
 * @param sha256 by which the same file is recognised
 */
record Sent(Sender sender, String fileName, String sha256, long size, EdexmlReading reading) {

    /** Longer names are cut off: they are only shown. */
    private static final int LONGEST_FILE_NAME = 100;

    /**
     * Who brought it.
     *
     * @param name empty when a command or a job did
     */
    record Sender(@Nullable UUID account, String name) {

        static final Sender NOBODY = new Sender(null, "");
    }

    static Sent read(InputStream in, String fileName, Sender sender) {
        var digest = newDigest();
        var sent = new DigestInputStream(in, digest);
        var counted = new Counted(sent);
        try {
            var reading = Edexml.read(counted);
            counted.transferTo(OutputStream.nullOutputStream());
            var hash = HexFormat.of().formatHex(digest.digest());
            return new Sent(sender, shortened(fileName), hash, counted.size(), reading);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String shortened(String fileName) {
        var name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long size;

        Counted(InputStream in) {
            super(in);
        }

        long size() {
            return size;
        }

        /** Whoever reads the XML closes it early; the rest still counts. Our caller closes. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            int read = super.read();
            size += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            size += Math.max(0, read);
            return read;
        }
    }
}
