package nl.startklaar.family;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.kernel.Brin;
import nl.startklaar.staff.Secret;

/**
 * What a letter says: the code of the school, so that its rows can be found under the school's own
 * policy, and 100 random bits in 20 letters and digits, none of which look alike.
 */
record LetterCode(Brin school, String secret) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Of a location of a school: its third and fourth character are any letters. */
    private static final int CODE = 6;

    private static final int LETTERS_FROM = 2;
    private static final int LETTERS_TO = 4;

    private static final int LENGTH = 20;
    private static final int IN_A_PIECE = 4;
    private static final Pattern SHAPE =
            Pattern.compile("([0-9A-Z]{6})([" + DIGITS + "]{" + LENGTH + "})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static LetterCode random(Brin school) {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, DIGITS.length()).forEach(it -> text.append(DIGITS.charAt(it)));
        return new LetterCode(school, text.toString());
    }

    /** What somebody typed from paper: with or without strokes, in small letters, a O for a 0. */
    static Optional<LetterCode> find(String typed) {
        var bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (bare.length() != CODE + LENGTH) {
            return Optional.empty();
        }
        var parts =
                SHAPE.matcher(
                        likeNoOther(bare.substring(0, LETTERS_FROM))
                                + bare.substring(LETTERS_FROM, LETTERS_TO)
                                + likeNoOther(bare.substring(LETTERS_TO)));
        return parts.matches()
                ? Brin.find(parts.group(1)).map(it -> new LetterCode(it, parts.group(2)))
                : Optional.empty();
    }

    private static String likeNoOther(String typed) {
        return typed.replace('O', '0').replaceAll("[IL]", "1");
    }

    /** As it stands in an address. */
    String text() {
        return school + secret;
    }

    /** As it stands on paper, in pieces that one can keep in mind while typing. */
    String onPaper() {
        return school + " " + secret.replaceAll("(.{" + IN_A_PIECE + "})(?=.)", "$1 ");
    }

    byte[] hash() {
        return new Secret("letter " + secret).hash();
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "LetterCode of " + school;
    }
}
