package nl.startklaar.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.startklaar.web.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {

    /** In Dutch time: two hours later than the clock in summer, one in winter. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-07T06:30:00Z, morning",
        "2026-09-07T09:59:59Z, morning",
        "2026-09-07T10:00:00Z, afternoon",
        "2026-12-07T10:59:59Z, morning",
        "2026-12-07T11:00:00Z, afternoon",
        "2026-09-07T15:59:59Z, afternoon",
        "2026-09-07T16:00:00Z, evening"
    })
    void saysWhatPeopleSayAtThatHour(Instant now, String part) {
        assertThat(Greeting.of("Marieke de Jong", now))
                .isEqualTo(Sentence.of("portal.greeting." + part, "Marieke"));
    }
}
