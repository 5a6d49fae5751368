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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.las.EckIdSeal;
import nl.startklaar.las.LasFiles;
import nl.startklaar.las.LasReading;
import nl.startklaar.las.LasReading.Full;
import nl.startklaar.las.ReadingChoice;
import nl.startklaar.las.SentFile;
import nl.startklaar.plan.Written;
import org.jspecify.annotations.Nullable;

/**
 * A file that came in, read. From here on its bytes are gone.
 *
 * @param sha256 by which the same file is recognised
 */
record Sent(Sender sender, String fileName, String sha256, long size, LasReading reading) {

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

    /**
     * @param files what was sent together; most formats are one file
     * @throws UncheckedIOException when a stream itself fails
     */
    static Sent read(List<SentFile> files, EckIdSeal seal, ReadingChoice choice, Sender sender) {
        var digest = newDigest();
        var counted = files.stream().map(it -> counted(it, digest)).toList();
        var reading =
                LasFiles.read(
                        IntStream.range(0, files.size())
                                .mapToObj(i -> new SentFile(files.get(i).name(), counted.get(i)))
                                .toList(),
                        seal,
                        choice);
        counted.forEach(Counted::drain);
        return new Sent(
                sender,
                shortened(files.isEmpty() ? "" : files.getFirst().name()),
                HexFormat.of().formatHex(digest.digest()),
                counted.stream().mapToLong(Counted::size).sum(),
                reading);
    }

    private static Counted counted(SentFile file, MessageDigest digest) {
        return new Counted(new DigestInputStream(file.content(), digest));
    }

    Sent as(LasReading other) {
        return new Sent(sender, fileName, sha256, size, other);
    }

    /** As history calls it; empty when it could not be read. */
    String format() {
        return reading instanceof Full(_, var format, _) ? format.label() : "";
    }

    /** Which program wrote it, if it says so. */
    String author() {
        return reading instanceof Full(var file, _, _) ? Written.text(file.school().auteur()) : "";
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

        /** Whoever reads may stop early; the rest still counts. */
        void drain() {
            try {
                transferTo(OutputStream.nullOutputStream());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
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
