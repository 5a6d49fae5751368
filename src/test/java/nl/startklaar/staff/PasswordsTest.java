package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "vier losse woorden hier";

    private final Passwords passwords = new Passwords();

    @Test
    void knowsThePasswordAndNoOther() {
        var hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.matches(PASSWORD, null)).isFalse();
    }

    @Test
    void keepsLongAndForeignPasswordsExactly() {
        var password = "ünïcödé 🌳 ".repeat(12);

        assertThat(passwords.matches(password, passwords.hash(password))).isTrue();
        assertThat(passwords.matches(password.strip(), passwords.hash(password))).isFalse();
    }

    /** Slow enough to be worth nothing to a thief; the upper side depends on the machine. */
    @Test
    void takesItsTimeAlsoForNobody() {
        var hash = passwords.hash(PASSWORD);
        IntStream.range(0, 3).forEach(_ -> passwords.matches("warm", hash));

        long known = median(() -> passwords.matches("fout", hash));
        long nobody = median(() -> passwords.matches("fout", null));

        assertThat(known).isGreaterThan(50);
        assertThat((double) nobody / known).isBetween(0.5, 2.0);
    }

    private static long median(Runnable work) {
        return IntStream.range(0, 7)
                .mapToLong(_ -> {
                    long start = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - start) / 1_000_000;
                })
                .sorted()
                .skip(3)
                .findFirst()
                .orElseThrow();
    }
}
