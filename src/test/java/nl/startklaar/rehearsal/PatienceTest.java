package nl.startklaar.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-08-31T06:30:00Z");

    private final SchoolId school = new SchoolId(UUID.randomUUID());
    private final Patience patience = new Patience();

    @Test
    void waitsLongerEachTimeAndNeverMoreThanAnHour() {
        assertThat(patience.mayTry(school, NOW)).isTrue();
        assertThat(patience.failed(school, NOW)).as("the first").isTrue();
        assertThat(waits()).isEqualTo(Duration.ofMinutes(1));
        assertThat(patience.failed(school, NOW)).as("the second").isFalse();
        assertThat(waits()).isEqualTo(Duration.ofMinutes(2));
        for (int it = 0; it < 100; it++) {
            patience.failed(school, NOW);
        }
        assertThat(waits()).isEqualTo(Duration.ofHours(1));
    }

    private Duration waits() {
        var wait = Duration.ZERO;
        while (!patience.mayTry(school, NOW.plus(wait))) {
            wait = wait.plusMinutes(1);
        }
        return wait;
    }

    @Test
    void leavesOnlyThatSchoolAloneAndForgetsWhenItSucceeds() {
        patience.failed(school, NOW);

        assertThat(patience.mayTry(new SchoolId(UUID.randomUUID()), NOW)).isTrue();
        patience.succeeded(school);
        assertThat(patience.mayTry(school, NOW)).isTrue();
        assertThat(patience.failed(school, NOW)).isTrue();
    }
}
