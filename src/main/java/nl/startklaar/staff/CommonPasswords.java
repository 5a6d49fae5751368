package nl.startklaar.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is guessed first. Lists of leaked passwords are made by a few habits: a word or two that
 * everybody uses, with digits around or in place of letters, a walk over the keyboard, the same
 * thing twice. We refuse the habits, which covers more than a list of so long passwords would hold.
 */
final class CommonPasswords {

    /** More words than this are a sentence, which is what we ask for. */
    private static final int FEW_WORDS = 2;

    private static final int FEW_WALKS = 4;

    private static final int SHORTEST_WALK = 3;

    private static final List<String> ROWS =
            Stream.of(
                            "12345678901234567890",
                            "abcdefghijklmnopqrstuvwxyz",
                            "qwertyuiop",
                            "asdfghjkl",
                            "zxcvbnm",
                            "qwertyuiopasdfghjklzxcvbnm",
                            "azertyuiop",
                            "1q2w3e4r5t6y7u8i9o0p",
                            "q1w2e3r4t5y6u7i8o9p0",
                            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                            "qazwsxedcrfvtgbyhnujmikolp")
                    .flatMap(it -> Stream.of(it, new StringBuilder(it).reverse().toString()))
                    .toList();

    /** A short thing again and again. */
    private static final Pattern AGAIN = Pattern.compile("(.{1,8}?)\\1+.?");

    static final Set<String> WORDS = read();

    private CommonPasswords() {}

    static boolean isCommon(String password) {
        var plain = password.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(plain), inLetters(plain))
                .map(CommonPasswords::bare)
                .distinct()
                .anyMatch(CommonPasswords::isHabit);
    }

    /**
     * Read as letters where that may be meant. Digits at the end may be an ending or the last
     * letter, as in "hall0123": each way is tried.
     */
    private static Stream<String> inLetters(String plain) {
        int end = plain.replaceFirst("[^\\p{L}]+$", "").length();
        return IntStream.rangeClosed(end, plain.length())
                .mapToObj(it -> plain.substring(0, it))
                .flatMap(it -> Stream.of(it, it.replaceFirst("^[^\\p{L}]+", "")))
                .flatMap(it -> Stream.of(lettersFor(it, "i"), lettersFor(it, "l")));
    }

    /** Letters and digits only. */
    static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isHabit(String bare) {
        return AGAIN.matcher(bare).matches()
                || isMadeOf(bare, FEW_WALKS, CommonPasswords::isWalk)
                || isMadeOf(bare.replaceAll("\\p{N}", ""), FEW_WORDS, CommonPasswords::isPart);
    }

    /** As people write words who have to use a digit. */
    private static String lettersFor(String text, String one) {
        return text.replace("0", "o")
                .replace("1", one)
                .replace("!", one)
                .replace("3", "e")
                .replace("4", "a")
                .replace("@", "a")
                .replace("5", "s")
                .replace("$", "s")
                .replace("7", "t");
    }

    private static boolean isMadeOf(String text, int pieces, Predicate<String> isPiece) {
        return !text.isEmpty() && isSplit(text, pieces, isPiece);
    }

    /** Whether a text falls apart into a few such pieces, with nothing left over. */
    private static boolean isSplit(String text, int pieces, Predicate<String> isPiece) {
        if (text.isEmpty()) {
            return true;
        }
        return pieces > 0
                && IntStream.rangeClosed(1, text.length())
                        .filter(it -> isPiece.test(text.substring(0, it)))
                        .anyMatch(it -> isSplit(text.substring(it), pieces - 1, isPiece));
    }

    private static boolean isPart(String piece) {
        return WORDS.contains(piece) || isWalk(piece);
    }

    private static boolean isWalk(String piece) {
        return piece.length() >= SHORTEST_WALK && ROWS.stream().anyMatch(it -> it.contains(piece));
    }

    private static Set<String> read() {
        var file = CommonPasswords.class.getResourceAsStream("/passwords/common-parts.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> Stream.of(it.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
