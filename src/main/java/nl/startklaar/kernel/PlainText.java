package nl.startklaar.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name as one hears it: without accents, capitals, hyphens and spaces; and how far apart two are.
 */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that are no letter with a mark to Unicode, and are to whoever types them. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "đ", "d", "ł", "l", "ı", "i", "æ", "ae", "œ", "oe");

    private PlainText() {}

    public static String of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return NOT_A_LETTER.matcher(plain).replaceAll("");
    }

    /**
     * How many letters must be added, left out, changed, or swapped with their neighbour to make
     * one of the other (optimal string alignment); more than the limit is only said to be more.
     */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = step(steps, one, other, i, j);
            }
        }
        return Math.min(limit + 1, steps[one.length()][other.length()]);
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least =
                Math.min(
                        Math.min(steps[i - 1][j], steps[i][j - 1]) + 1,
                        steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
