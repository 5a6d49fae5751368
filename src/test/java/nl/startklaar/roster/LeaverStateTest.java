package nl.startklaar.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaverStateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-30,AT_SCHOOL",
        "2026-07-31,HIDDEN",
        "2026-08-29,HIDDEN",
        "2026-08-30,BLOCKED",
        "2028-07-30,BLOCKED",
        "2028-07-31,ERASED"
    })
    void isHiddenAtOnceBlockedAfterThirtyDaysAndErasedAfterTwoYears(
            LocalDate today, LeaverState state) {
        assertThat(LeaverState.of(LocalDate.of(2026, 7, 31), today)).isEqualTo(state);
    }
}
