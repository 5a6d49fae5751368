package nl.startklaar.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The three thousand that stand first in a published list, of those that are long enough for us.
 * Kept as the beginning of a hash: what strangers chose is no reading for a school.
 */
final class PublishedPasswords {

    static final Set<Long> LIST = read();

    private static final int HEXADECIMAL = 16;

    private PublishedPasswords() {}

    static boolean contain(String password) {
        return LIST.contains(beginningOfTheHash(password.toLowerCase(Locale.ROOT)));
    }

    private static long beginningOfTheHash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Set<Long> read() {
        var file = PublishedPasswords.class.getResourceAsStream("/passwords/published.txt");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> Stream.of(it.split(" ")))
                    .map(it -> Long.parseUnsignedLong(it, HEXADECIMAL))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
