package nl.startklaar.staff;

import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.web.Sentence;

/**
 * Which passwords we take: long ones, of any kind. No rules about capitals and digits, which only
 * make passwords that people forget; but nothing that is guessed first.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /**
     * Fewer different characters than this is a pattern, as in "aaaaaaaaaaaa" or "121212121212".
     */
    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRule() {}

    /** Why not this one; empty when it will do. Own words are the address and the school's name. */
    public static Optional<Sentence> refuse(String password, String... ownWords) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Sentence.of("staff.password.too-short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Sentence.of("staff.password.too-long", LONGEST));
        }
        var bare = CommonPasswords.bare(password);
        boolean own =
                Stream.of(ownWords)
                        .flatMap(it -> Stream.of(it, it.replaceFirst("@.*", "")))
                        .map(CommonPasswords::bare)
                        .anyMatch(it ->
                                !it.isEmpty() && withoutDigits(bare).equals(withoutDigits(it)));
        if (own) {
            return Optional.of(Sentence.of("staff.password.own"));
        }
        return PublishedPasswords.contain(password)
                        || CommonPasswords.isCommon(password)
                        || password.chars().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of(Sentence.of("staff.password.common"))
                : Optional.empty();
    }

    /** "De Boom-2026!" is as easy to guess as "deboom". */
    private static String withoutDigits(String bare) {
        return bare.replaceAll("\\p{N}", "");
    }
}
