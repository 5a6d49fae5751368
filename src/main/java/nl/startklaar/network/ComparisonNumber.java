package nl.startklaar.network;

import java.security.SecureRandom;

/** By which people speak of a comparison on the phone: no letters that sound or look alike. */
final class ComparisonNumber {

    private static final String LETTERS = "234679CDFGHJKMNPQRTVWXYZ";
    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ComparisonNumber() {}

    static String random() {
        return "P-" + half() + "-" + half();
    }

    private static String half() {
        var text = new StringBuilder();
        RANDOM.ints(HALF, 0, LETTERS.length()).forEach(it -> text.append(LETTERS.charAt(it)));
        return text.toString();
    }
}
