package nl.startklaar.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.web.Sentence;

/**
 * Which passwords we take: long ones, of any kind. No rules about capitals and digits, which only
 * make passwords that people forget; but nothing that is guessed first.
 */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /**
     * Fewer different characters than this is a pattern, as in "aaaaaaaaaaaa" or "121212121212".
     */
    private static final int FEWEST_DIFFERENT = 5;

    /**
     * What lists of leaked passwords begin with, as far as it is long enough; letters and digits
     * only.
     */
    private static final Set<String> COMMON =
            Set.of(
                    "123456789012",
                    "1234567890123",
                    "123456789abc",
                    "1q2w3e4r5t6y",
                    "1qaz2wsx3edc",
                    "abcdefghijkl",
                    "abcdefghijklm",
                    "administrator",
                    "basisschool123",
                    "basisschool2026",
                    "changemenow1",
                    "geheim123456",
                    "hallohallo123",
                    "iloveyou1234",
                    "letmein123456",
                    "nederland123",
                    "password1234",
                    "password12345",
                    "password123456",
                    "passwordpassword",
                    "q1w2e3r4t5y6",
                    "qwerty123456",
                    "qwertyuiop12",
                    "qwertyuiop123",
                    "qwertyuiopasdf",
                    "startklaar123",
                    "startklaar2026",
                    "teacher12345",
                    "unbelievable",
                    "wachtwoord12",
                    "wachtwoord123",
                    "wachtwoord1234",
                    "wachtwoordwachtwoord",
                    "welkom123456",
                    "welkom2026welkom",
                    "zonnebloem123");

    private PasswordRule() {}

    /** Why not this one; empty when it will do. Own words are the address and the school's name. */
    static Optional<Sentence> refuse(String password, String... ownWords) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Sentence.of("staff.password.too-short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Sentence.of("staff.password.too-long", LONGEST));
        }
        var bare = bare(password);
        boolean own =
                Stream.of(ownWords)
                        .flatMap(it -> Stream.of(it, it.replaceFirst("@.*", "")))
                        .map(PasswordRule::bare)
                        .anyMatch(it ->
                                !it.isEmpty() && withoutDigits(bare).equals(withoutDigits(it)));
        if (own) {
            return Optional.of(Sentence.of("staff.password.own"));
        }
        return COMMON.contains(bare) || password.chars().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of(Sentence.of("staff.password.common"))
                : Optional.empty();
    }

    /** "De Boom-2026!" is as easy to guess as "deboom2026". */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String withoutDigits(String bare) {
        return bare.replaceAll("\\p{N}", "");
    }
}
