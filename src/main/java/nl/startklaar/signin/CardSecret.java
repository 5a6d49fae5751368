package nl.startklaar.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a card says: 100 random bits in 20 letters and digits, none of which look alike. So many
 * that guessing needs no limit, and the hash no key.
 */
record CardSecret(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final Pattern SHAPE = Pattern.compile("[" + DIGITS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    CardSecret {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not the secret of a card");
        }
    }

    static CardSecret random() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, DIGITS.length()).forEach(it -> text.append(DIGITS.charAt(it)));
        return new CardSecret(text.toString());
    }

    /** What a scanner read, which may be anything. */
    static Optional<CardSecret> find(String read) {
        return Optional.of(read.strip().toUpperCase(Locale.ROOT))
                .filter(it -> SHAPE.matcher(it).matches())
                .map(CardSecret::new);
    }

    byte[] hash() {
        return Token.sha256("card " + text);
    }

    /** So that it never gets into a log. */
    @Override
    public String toString() {
        return "CardSecret";
    }
}
