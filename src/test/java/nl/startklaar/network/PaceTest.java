package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final UUID OURS = UUID.randomUUID();

    private Instant now = Instant.parse("2026-09-07T06:30:00Z");

    private final Pace pace =
            new Pace(
                    new Clock() {
                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now;
                        }
                    });

    @Test
    void letsAWholeSchoolAskAndNothingWithoutEnd() {
        for (int asked = 0; asked < Pace.MOST; asked++) {
            assertThat(pace.allows(OURS)).isTrue();
        }
        assertThat(pace.allows(OURS)).isFalse();
        assertThat(pace.allows(UUID.randomUUID())).as("another portal").isTrue();

        now = now.plus(Pace.EVERY).minusMillis(1);
        assertThat(pace.allows(OURS)).isFalse();
        now = now.plusMillis(1);
        assertThat(pace.allows(OURS)).isTrue();
    }
}
