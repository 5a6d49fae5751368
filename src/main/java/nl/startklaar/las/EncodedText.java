package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.startklaar.las.EdexmlReading.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of an XML file into letters, exactly or not at all. The parser of the JDK would
 * put a question mark where a byte is not a letter, and a child would be called Zo? from then on.
 */
final class EncodedText {

    /** Enough for a byte order mark and the longest XML declaration anybody writes. */
    private static final int HEAD = 512;

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    private static final Map<String, Charset> BY_NAME =
            Map.of(
                    "UTF-8", UTF_8,
                    "UTF8", UTF_8,
                    "US-ASCII", US_ASCII,
                    "ISO-8859-1", ISO_8859_1,
                    "LATIN1", ISO_8859_1,
                    "WINDOWS-1252", Charset.forName("windows-1252"),
                    "CP1252", Charset.forName("windows-1252"));

    /** How a file can begin, and what may be declared after that. */
    private enum Mark {
        UTF_8_MARK(UTF_8, Set.of("UTF-8", "UTF8"), 0xEF, 0xBB, 0xBF),
        UTF_16BE_MARK(UTF_16BE, Set.of("UTF-16", "UTF-16BE"), 0xFE, 0xFF),
        UTF_16LE_MARK(UTF_16LE, Set.of("UTF-16", "UTF-16LE"), 0xFF, 0xFE);

        private final Charset charset;
        private final Set<String> agreesWith;
        private final int[] bytes;

        Mark(Charset charset, Set<String> agreesWith, int... bytes) {
            this.charset = charset;
            this.agreesWith = agreesWith;
            this.bytes = bytes;
        }

        private boolean begins(byte[] head) {
            if (head.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable Mark of(byte[] head) {
            for (var mark : values()) {
                if (mark.begins(head)) {
                    return mark;
                }
            }
            return null;
        }
    }

    private EncodedText() {}

    static Reader open(InputStream in) throws IOException, Unreadable {
        byte[] head = in.readNBytes(HEAD);
        @Nullable Mark mark = Mark.of(head);
        int skip = mark == null ? 0 : mark.bytes.length;
        var assumed = mark == null ? ISO_8859_1 : mark.charset;
        var start = new String(head, skip, head.length - skip, assumed);
        if (start.isBlank() && head.length < HEAD) {
            throw new Unreadable(Reason.EMPTY, 1);
        }
        if (start.startsWith("<\0") || start.startsWith("\0<")) {
            // letters of two bytes, and no mark to say in which order
            throw new Unreadable(Reason.ENCODING, 1);
        }
        var rest = new PushbackInputStream(in, HEAD);
        rest.unread(head, skip, head.length - skip);
        return strict(rest, charset(mark, declared(start)));
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(@Nullable Mark mark, @Nullable String declared)
            throws Unreadable {
        if (mark == null) {
            return charset(declared);
        }
        if (declared == null || mark.agreesWith.contains(declared)) {
            return mark.charset;
        }
        throw new Unreadable(Reason.ENCODING, 1);
    }

    private static Charset charset(@Nullable String declared) throws Unreadable {
        @Nullable Charset charset = declared == null ? UTF_8 : BY_NAME.get(declared);
        if (charset == null) {
            throw new Unreadable(Reason.ENCODING, 1);
        }
        return charset;
    }

    private static @Nullable String declared(String start) {
        var matcher = DECLARED.matcher(start);
        return matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : null;
    }
}
