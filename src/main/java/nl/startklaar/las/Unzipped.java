package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nl.startklaar.las.Bounded.TooLarge;
import nl.startklaar.las.EdexmlReading.Reason;

/**
 * Unpacks an archive from a stranger in memory, in one pass, and never onto a disk. What an archive
 * says about itself is not believed: sizes are counted while they come out.
 */
final class Unzipped {

    static final int MOST_FILES = 100;
    static final int MOST_BYTES_EACH = 20 * 1024 * 1024;
    static final int MOST_BYTES_TOGETHER = 60 * 1024 * 1024;

    /** Rosters pack to a tenth or so; what packs to a hundredth was made to. */
    static final int TIGHTEST = 100;

    /** As far as this anything may be packed tightly: it does no harm. */
    static final int SMALL = 1024 * 1024;

    private static final Pattern OUTSIDE = Pattern.compile("(?:^|/)\\.\\.(?:/|$)|^/|^[A-Za-z]:|\0");
    private static final Pattern LITTER =
            Pattern.compile("(?i)(?:^|.*/)(?:__MACOSX/.*|\\.[^/]*|thumbs\\.db|desktop\\.ini)");

    private final Packed packed;
    private final Set<String> seen = new HashSet<>();
    private final List<PlainFile> files = new ArrayList<>();
    private long together;

    private Unzipped(InputStream in) {
        this.packed = new Packed(in);
    }

    /** What is in it, but for folders and what operating systems leave behind. */
    static List<PlainFile> read(InputStream in) throws Unreadable {
        try {
            return new Unzipped(new Bounded(in, SafeXml.MOST_BYTES)).readAll();
        } catch (TooLarge e) {
            throw new Unreadable(Reason.TOO_LARGE, 1);
        } catch (ZipException e) {
            throw new Unreadable(isLocked(e) ? Reason.ZIP_LOCKED : Reason.ZIP_BROKEN, 1);
        } catch (IOException | IllegalArgumentException e) {
            // the latter for a name that is no text
            throw new Unreadable(Reason.ZIP_BROKEN, 1);
        }
    }

    /** The JDK tells only by its message. Changes show in the tests. */
    private static boolean isLocked(ZipException e) {
        return e.getMessage() != null && e.getMessage().contains("encrypted");
    }

    private List<PlainFile> readAll() throws IOException, Unreadable {
        var zip = new ZipInputStream(packed, ISO_8859_1);
        int count = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_FILES) {
                throw new Unreadable(Reason.ZIP_LIMIT, 1);
            }
            read(zip, entry);
        }
        if (count == 0) {
            throw new Unreadable(Reason.ZIP_BROKEN, 1);
        }
        return files;
    }

    private void read(ZipInputStream zip, ZipEntry entry) throws IOException, Unreadable {
        // some programs write the separator of Windows
        var path = entry.getName().replace('\\', '/');
        var name = PlainFile.nameOf(path);
        if (OUTSIDE.matcher(path).find()) {
            throw new Unreadable(Reason.ZIP_PATH, name, 1);
        }
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw new Unreadable(Reason.ZIP_TWICE, name, 1);
        }
        var file = new PlainFile(path, unpack(zip, name));
        if (file.isZip()) {
            throw new Unreadable(Reason.ZIP_NESTED, name, 1);
        }
        if (!path.endsWith("/") && !LITTER.matcher(path).matches()) {
            files.add(file);
        }
    }

    private byte[] unpack(ZipInputStream zip, String name) throws IOException, Unreadable {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            together += read;
            if (out.size() + read > MOST_BYTES_EACH
                    || together > MOST_BYTES_TOGETHER
                    || (together > SMALL && together > TIGHTEST * packed.count())) {
                throw new Unreadable(Reason.ZIP_LIMIT, name, 1);
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    /** Counts what has been taken of the archive itself. */
    private static final class Packed extends FilterInputStream {

        private long count;

        Packed(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
