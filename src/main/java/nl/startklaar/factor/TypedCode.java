package nl.startklaar.factor;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A code as somebody types it over, from paper or from a colleague’s screen. Without letters that
 * look like another; spaces, dashes and capitals make no difference.
 */
record TypedCode(String text) {

    /** On paper for years: some sixty bits. */
    static final int RECOVERY = 12;

    /** For one day, and few guesses. */
    static final int PASS = 8;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    TypedCode {
        text = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static TypedCode random(int length) {
        return new TypedCode(
                RANDOM.ints(length, 0, LETTERS.length())
                        .mapToObj(it -> LETTERS.substring(it, it + 1))
                        .collect(Collectors.joining()));
    }

    /** In groups of four. */
    String shown() {
        return text.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "TypedCode";
    }
}
