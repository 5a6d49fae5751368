package nl.startklaar.staff;

import static nl.startklaar.AnswerTimes.CAMPAIGN;
import static nl.startklaar.AnswerTimes.TOLERANCE;
import static nl.startklaar.AnswerTimes.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.startklaar.AnswerTimes;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether the time of an answer tells which colleague has an account here. */
@HouseTest
class TimingTest {

    @Autowired private AnswerTimes times;
    @Autowired private Accounts accounts;
    @Autowired private Passwords passwords;
    @Autowired private Given given;

    @Test
    void signingInTellsNobodyWhoIsKnown() throws Exception {
        assertThat(times.tellsApart("/inloggen", known())).isCloseTo(0.5, within(TOLERANCE));
    }

    @Test
    void forgettingThePasswordTellsNobodyWhoIsKnown() throws Exception {
        assertThat(times.tellsApart("/wachtwoord-vergeten", known()))
                .isCloseTo(0.5, within(TOLERANCE));
    }

    /** The offender: an answer that skips the hashing for nobody is told at once. */
    @Test
    void seesWhatSkipsTheHashing() {
        var hash = passwords.hash("vier losse woorden hier");
        var hashed =
                IntStream.range(0, 10).mapToLong(_ -> time(() -> passwords.matches("x", hash)));
        var skipped = IntStream.range(0, 10).mapToLong(_ -> time(() -> {}));

        assertThat(AnswerTimes.areaUnderTheCurve(hashed.toArray(), skipped.toArray())).isEqualTo(1);
    }

    /**
     * As the OWASP cheat sheet asks at least, and more; in a campaign on a quiet machine, in time.
     */
    @Test
    void hashesSlowlyOnPurpose() {
        var hash = passwords.hash("vier losse woorden hier");
        assertThat(hash).contains("argon2id", "m=32768,t=3,p=1");

        var taken =
                IntStream.range(0, CAMPAIGN ? 41 : 5)
                        .mapToLong(_ -> time(() -> passwords.matches("x", hash)))
                        .sorted()
                        .toArray();
        var median = Duration.ofNanos(taken[taken.length / 2]);
        System.out.printf("One password takes %d ms to look at.%n", median.toMillis());
        if (CAMPAIGN) {
            assertThat(median).isBetween(Duration.ofMillis(100), Duration.ofMillis(500));
        }
    }

    private List<String> known() {
        var school = given.aSchool();
        var known = AnswerTimes.addresses();
        known.forEach(it ->
                accounts.appoint(
                        school,
                        accounts.addPractice(it, "Noor van den Berg", "oefenen"),
                        Role.TEACHER,
                        null));
        return known;
    }
}
