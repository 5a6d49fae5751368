package nl.startklaar.shortcut;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.kernel.Brin;

/**
 * What stands in the address of a shortcut: the code of the school, so that its rows can be found
 * under the school's own policy, and 80 random bits in letters and digits that do not look alike.
 * It can be typed over from the wall of a classroom, says nothing about a person, and proves
 * nothing: behind it stands the same door as without it.
 */
record ShortcutToken(Brin school, String secret) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern SHAPE =
            Pattern.compile("([0-9A-Z]{6})-([" + DIGITS + "]{" + LENGTH + "})");
    private static final int LONGEST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ShortcutToken random(Brin school) {
        var secret = new StringBuilder();
        RANDOM.ints(LENGTH, 0, DIGITS.length()).forEach(it -> secret.append(DIGITS.charAt(it)));
        return new ShortcutToken(school, secret.toString());
    }

    /** What somebody typed, or has bookmarked, which may be anything. */
    static Optional<ShortcutToken> find(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = SHAPE.matcher(written.strip().toUpperCase(Locale.ROOT));
        return parts.matches()
                ? Brin.find(parts.group(1)).map(it -> new ShortcutToken(it, parts.group(2)))
                : Optional.empty();
    }

    /** The school it speaks of, also when the rest was mistyped. */
    static Optional<Brin> findSchool(String written) {
        return written.length() > LONGEST
                ? Optional.empty()
                : Brin.find(written.strip().split("-", 2)[0]);
    }

    String text() {
        return school + "-" + secret;
    }

    @Override
    public String toString() {
        return text();
    }
}
