package nl.startklaar.las;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What we ask of a value before we keep it. */
final class Text {

    static final int LONGEST = 10_000;

    /**
     * No script needs more than a handful on one letter. Putting them in order takes the square of
     * their number: a file full of them would keep a processor busy for half a minute.
     */
    static final int MOST_ACCENTS = 100;

    private Text() {}

    /**
     * Trims as a person would: also the spaces that {@link String#strip} leaves, as of a web page.
     */
    static String trim(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && isSpace(written.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isBounded(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST && hasFewAccents(text);
    }

    private static boolean hasFewAccents(String text) {
        int inARow = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            inARow = isAccent(text.codePointAt(at)) ? inARow + 1 : 0;
            if (inARow > MOST_ACCENTS) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccent(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    /** Without letters that XML does not have, trimmed, in NFC, and null when nothing is left. */
    static @Nullable String clean(String written) {
        var trimmed = trim(onlyXml(written));
        return trimmed.isEmpty() ? null : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    }

    /** Drops what cannot stand in XML: control characters and halves of letters. */
    static String onlyXml(String written) {
        if (written.chars().allMatch(Text::isPlain)) {
            return written;
        }
        var kept = new StringBuilder(written.length());
        written.codePoints().filter(Text::isXml).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE;
    }

    private static boolean isXml(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> true;
            default ->
                    codePoint >= ' '
                            && (codePoint < Character.MIN_SURROGATE
                                    || codePoint > Character.MAX_SURROGATE)
                            && codePoint != 0xFFFE
                            && codePoint != 0xFFFF;
        };
    }

    /** For what is shown beside our own words: a name of a file, a heading, a key. */
    static String withoutControls(String written) {
        var kept = new StringBuilder(written.length());
        written.codePoints()
                .filter(it -> !Character.isISOControl(it) && isXml(it))
                .filter(it -> Character.getType(it) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
