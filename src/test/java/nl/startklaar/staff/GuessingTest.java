package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.staff.SignInOutcome.Refused;
import nl.startklaar.staff.SignInOutcome.SignedIn;
import nl.startklaar.staff.SignInOutcome.TooOften;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand guesses at one person, by one browser and by a thousand, all at once. */
@HouseTest
class GuessingTest {

    private static final String PASSWORD = "vier losse woorden hier";
    private static final int AT_ONCE = 16;

    @Autowired private Accounts accounts;
    @Autowired private SignIn signIn;
    @Autowired private Attempts attempts;
    @Autowired private Given given;

    @Test
    void fromOneAddressExactlyTenAreLookedAt() throws Exception {
        var email = somebody();

        assertThat(looked(1_000, email, _ -> strangerAt("127.2.0.1")))
                .isEqualTo(Attempts.PER_PERSON);
        assertThat(signIn.signIn(email, PASSWORD, strangerAt("127.2.0.1")))
                .isInstanceOf(TooOften.class);
    }

    @Test
    void fromAThousandAddressesExactlyTenAreLookedAt() throws Exception {
        var email = somebody();

        assertThat(looked(1_000, email, it -> strangerAt(address(it))))
                .isEqualTo(Attempts.PER_PERSON);
        assertThat(signIn.signIn(email, PASSWORD, strangerAt("127.2.9.9")))
                .isInstanceOf(TooOften.class);
    }

    /** One of them is a pupil behind the same address. */
    @Test
    void nobodyIsLockedOutOfABrowserInWhichTheyCameInBefore() throws Exception {
        var email = somebody();
        var own = strangerAt("127.2.0.2");
        assertThat(signIn.signIn(email, PASSWORD, own)).isInstanceOf(SignedIn.class);

        looked(1_000, email, it -> strangerAt(it % 2 == 0 ? own.address() : address(it)));

        assertThat(signIn.signIn(email, PASSWORD, own)).isInstanceOf(SignedIn.class);
        assertThat(signIn.signIn(email, PASSWORD, new Knock("127.2.0.4", own.browser())))
                .as("a laptop that is carried home")
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aFamiliarBrowserHasTenTriesAndNoMore() throws Exception {
        var email = somebody();
        var own = strangerAt("127.2.0.5");
        signIn.signIn(email, PASSWORD, own);

        assertThat(looked(1_000, email, _ -> own)).isEqualTo(Attempts.PER_PERSON);
        assertThat(signIn.signIn(email, PASSWORD, own)).isInstanceOf(TooOften.class);
        assertThat(signIn.signIn(email, PASSWORD, strangerAt("127.2.0.5")))
                .as("a browser next to it")
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aBrowserIsFamiliarOnlyToWhoCameInWithIt() throws Exception {
        var shared = strangerAt("127.2.0.6");
        signIn.signIn(somebody(), PASSWORD, shared);
        var colleague = somebody();

        assertThat(looked(1_000, colleague, it -> it % 2 == 0 ? shared : strangerAt(address(it))))
                .isEqualTo(Attempts.PER_PERSON);
    }

    /** The whole team behind one address, while somebody there guesses at one of them. */
    @Test
    void nobodyElseOfTheTeamIsLockedOut() throws Exception {
        var attacked = somebody();
        var team = IntStream.range(0, 30).mapToObj(_ -> somebody()).toList();
        for (int guess = 0; guess < 40; guess++) {
            attempts.take(attacked, strangerAt("127.2.0.3"));
        }

        try (var people = Executors.newFixedThreadPool(30)) {
            var all =
                    team.stream()
                            .map(it ->
                                    (Callable<SignInOutcome>)
                                            () ->
                                                    signIn.signIn(
                                                            it, PASSWORD, strangerAt("127.2.0.3")))
                            .toList();
            for (var outcome : people.invokeAll(all)) {
                assertThat(outcome.get()).isInstanceOf(SignedIn.class);
            }
        }
    }

    /** At how many guesses anybody looked. */
    private long looked(int guesses, String email, IntFunction<Knock> knock) throws Exception {
        try (var guessers = Executors.newFixedThreadPool(AT_ONCE)) {
            var all =
                    IntStream.range(0, guesses)
                            .mapToObj(it ->
                                    (Callable<SignInOutcome>)
                                            () ->
                                                    signIn.signIn(
                                                            email,
                                                            "zomaar iets anders",
                                                            knock.apply(it)))
                            .toList();
            long looked = 0;
            for (var outcome : guessers.invokeAll(all)) {
                looked += outcome.get() instanceof Refused ? 1 : 0;
            }
            return looked;
        }
    }

    private static Knock strangerAt(String address) {
        return new Knock(address, Secret.random());
    }

    private static String address(int number) {
        return "127.3.%d.%d".formatted(number / 250, number % 250);
    }

    private String somebody() {
        var email = UUID.randomUUID() + "@voorbeeldschool.example";
        var account = accounts.addPractice(email, "Noor van den Berg", PASSWORD);
        accounts.appoint(given.aSchool(), account, Role.TEACHER, null);
        return email;
    }
}
