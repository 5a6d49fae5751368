package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whether the time of an answer tells who has an account. Of two heaps of times the share is taken
 * of pairs in which the known person took longer (the area under the curve): half of them when
 * nothing can be told. A build asks a few and finds what is plain to see; a campaign ({@code
 * ./startklaar test --campaign}) asks 1,500 of each and finds three in a hundred.
 */
@HouseTest
class TimingTest {

    private static final boolean CAMPAIGN = Boolean.getBoolean("startklaar.campaign");
    private static final int OF_EACH = CAMPAIGN ? 1_500 : 40;
    private static final int KNOWN = 20;

    /** In a campaign what we promise; else what chance gives once in a million builds. */
    private static final double TOLERANCE = CAMPAIGN ? 0.03 : 5 * standardError(OF_EACH);

    @Autowired private MockMvc mvc;
    @Autowired private Accounts accounts;
    @Autowired private Passwords passwords;
    @Autowired private Given given;
    @Autowired private TestTime.Moment clock;

    @Test
    void signingInTellsNobodyWhoIsKnown() throws Exception {
        assertThat(tellsApart("/inloggen")).isCloseTo(0.5, within(TOLERANCE));
    }

    @Test
    void forgettingThePasswordTellsNobodyWhoIsKnown() throws Exception {
        assertThat(tellsApart("/wachtwoord-vergeten")).isCloseTo(0.5, within(TOLERANCE));
    }

    /** The offender: an answer that skips the hashing for nobody is told at once. */
    @Test
    void seesWhatSkipsTheHashing() {
        var hash = passwords.hash("vier losse woorden hier");
        var hashed =
                IntStream.range(0, 10).mapToLong(_ -> time(() -> passwords.matches("x", hash)));
        var skipped = IntStream.range(0, 10).mapToLong(_ -> time(() -> {}));

        assertThat(areaUnderTheCurve(hashed.toArray(), skipped.toArray())).isEqualTo(1);
    }

    /**
     * As the OWASP cheat sheet asks at least, and more; in a campaign on a quiet machine, in time.
     */
    @Test
    void hashesSlowlyOnPurpose() {
        var hash = passwords.hash("vier losse woorden hier");
        assertThat(hash).contains("argon2id", "m=32768,t=3,p=1");

        var times =
                IntStream.range(0, CAMPAIGN ? 41 : 5)
                        .mapToLong(_ -> time(() -> passwords.matches("x", hash)))
                        .sorted()
                        .toArray();
        var median = Duration.ofNanos(times[times.length / 2]);
        System.out.printf("One password takes %d ms to look at.%n", median.toMillis());
        if (CAMPAIGN) {
            assertThat(median).isBetween(Duration.ofMillis(100), Duration.ofMillis(500));
        }
    }

    /** The share of pairs in which somebody known took longer than somebody unknown. */
    private double tellsApart(String page) throws Exception {
        var known = known();
        var order = new ArrayList<>(Collections.nCopies(OF_EACH, true));
        order.addAll(Collections.nCopies(OF_EACH, false));
        Collections.shuffle(order, new Random(2026));
        var ofKnown = new ArrayList<Long>();
        var ofUnknown = new ArrayList<Long>();
        ask(page, known.getFirst(), 0);
        for (int number = 0; number < order.size(); number++) {
            clock.passes(Attempts.WINDOW.dividedBy(KNOWN)); // so that nobody asks too often
            var email =
                    order.get(number)
                            ? known.get(number % KNOWN)
                            : UUID.randomUUID() + "@voorbeeldschool.example";
            (order.get(number) ? ofKnown : ofUnknown).add(ask(page, email, number));
        }
        double area = areaUnderTheCurve(plain(ofKnown), plain(ofUnknown));
        System.out.printf(
                "%s: %d of each, area %.3f, null-SE %.3f%n",
                page, OF_EACH, area, standardError(OF_EACH));
        return area;
    }

    private long ask(String page, String email, int number) throws Exception {
        var request =
                from(number, post(page))
                        .param("email", email)
                        .param("password", "een heel ander wachtwoord")
                        .with(csrf());
        long begin = System.nanoTime();
        mvc.perform(request);
        return System.nanoTime() - begin;
    }

    /** From everywhere, so that no address is slowed down. */
    private static MockHttpServletRequestBuilder from(
            int number, MockHttpServletRequestBuilder request) {
        return request.with(it -> {
            it.setRemoteAddr("127.1.%d.%d".formatted(number / 250, number % 250));
            return it;
        });
    }

    private List<String> known() {
        School school = given.aSchool();
        return IntStream.range(0, KNOWN)
                .mapToObj(_ -> UUID.randomUUID() + "@voorbeeldschool.example")
                .peek(it ->
                        accounts.appoint(
                                school,
                                accounts.addPractice(it, "Noor van den Berg", "oefenen"),
                                Role.TEACHER,
                                null))
                .toList();
    }

    /** Mann and Whitney's: a tie is half a pair. */
    private static double areaUnderTheCurve(long[] ones, long[] others) {
        return Arrays.stream(ones)
                        .mapToDouble(one ->
                                Arrays.stream(others)
                                        .mapToDouble(it -> one > it ? 1 : one == it ? 0.5 : 0)
                                        .sum())
                        .sum()
                / ((double) ones.length * others.length);
    }

    /** Of the area when there is nothing to tell apart. */
    private static double standardError(int ofEach) {
        return Math.sqrt((2.0 * ofEach + 1) / (12.0 * ofEach * ofEach));
    }

    private static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static long[] plain(List<Long> times) {
        return times.stream().mapToLong(it -> it).toArray();
    }
}
