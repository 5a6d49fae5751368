package nl.startklaar;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whether the time of an answer tells who is known. Of two heaps of times the share is taken of
 * pairs in which the known person took longer (the area under the curve): half of them when nothing
 * can be told. A build asks a few and finds what is plain to see; a campaign ({@code ./startklaar
 * test --campaign}) asks 1,500 of each and finds three in a hundred.
 */
@TestComponent
public class AnswerTimes {

    public static final boolean CAMPAIGN = Boolean.getBoolean("startklaar.campaign");

    /** So many people whom the page knows, so that nobody asks too often. */
    public static final int KNOWN = 20;

    private static final int OF_EACH = CAMPAIGN ? 1_500 : 40;

    /** In a campaign what we promise; else what chance gives once in a million builds. */
    public static final double TOLERANCE = CAMPAIGN ? 0.03 : 5 * standardError();

    private static final Duration WINDOW = Duration.ofHours(1);

    private final MockMvc mvc;
    private final TestTime.Moment clock;

    AnswerTimes(MockMvc mvc, TestTime.Moment clock) {
        this.mvc = mvc;
        this.clock = clock;
    }

    /** New addresses. */
    public static List<String> addresses() {
        return Stream.generate(AnswerTimes::address).limit(KNOWN).toList();
    }

    /** The share of pairs in which somebody known took longer than somebody unknown. */
    public double tellsApart(String page, List<String> known) throws Exception {
        var order = new ArrayList<>(Collections.nCopies(OF_EACH, true));
        order.addAll(Collections.nCopies(OF_EACH, false));
        Collections.shuffle(order, new Random(2026));
        var ofKnown = new ArrayList<Long>();
        var ofUnknown = new ArrayList<Long>();
        ask(page, known.getFirst(), 0);
        for (int number = 0; number < order.size(); number++) {
            clock.passes(WINDOW.dividedBy(KNOWN)); // so that nobody asks too often
            boolean isKnown = order.get(number);
            var email = isKnown ? known.get(number % KNOWN) : address();
            (isKnown ? ofKnown : ofUnknown).add(ask(page, email, number));
        }
        double area = areaUnderTheCurve(plain(ofKnown), plain(ofUnknown));
        System.out.printf(
                "%s: %d of each, area %.3f, null-SE %.3f%n", page, OF_EACH, area, standardError());
        return area;
    }

    /** Mann and Whitney's: a tie is half a pair. */
    public static double areaUnderTheCurve(long[] ones, long[] others) {
        return Arrays.stream(ones)
                        .mapToDouble(one ->
                                Arrays.stream(others)
                                        .mapToDouble(it -> one > it ? 1 : one == it ? 0.5 : 0)
                                        .sum())
                        .sum()
                / ((double) ones.length * others.length);
    }

    /** In nanoseconds. */
    public static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
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

    private static String address() {
        return UUID.randomUUID() + "@voorbeeldschool.example";
    }

    /** From everywhere, so that no address is slowed down. */
    private static MockHttpServletRequestBuilder from(
            int number, MockHttpServletRequestBuilder request) {
        return request.with(it -> {
            it.setRemoteAddr("127.1.%d.%d".formatted(number / 250, number % 250));
            return it;
        });
    }

    /** Of the area when there is nothing to tell apart. */
    private static double standardError() {
        return Math.sqrt((2.0 * OF_EACH + 1) / (12.0 * OF_EACH * OF_EACH));
    }

    private static long[] plain(List<Long> times) {
        return times.stream().mapToLong(it -> it).toArray();
    }
}
