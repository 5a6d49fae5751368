package nl.startklaar.calendar;

import static nl.startklaar.calendar.Deviation.Kind.DAY_OFF;
import static nl.startklaar.calendar.Deviation.Kind.FIRST_SCHOOL_DAY;
import static nl.startklaar.calendar.Deviation.Kind.LAST_SCHOOL_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

    @ParameterizedTest
    @CsvSource({
        "LAST_SCHOOL_DAY, 2026-06-01",
        "LAST_SCHOOL_DAY, 2026-07-31",
        "FIRST_SCHOOL_DAY, 2026-08-01",
        "FIRST_SCHOOL_DAY, 2026-09-30",
    })
    void takesTheEdgesOfASchoolYearNearTheSummer(Deviation.Kind kind, LocalDate day) {
        assertThat(new Deviation(kind, day, day, "Zomer").first()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_SCHOOL_DAY, 2026-05-31",
        "LAST_SCHOOL_DAY, 2026-08-01",
        "FIRST_SCHOOL_DAY, 2026-07-31",
        "FIRST_SCHOOL_DAY, 2026-10-01",
    })
    void refusesATypingErrorThatWouldMoveTheSummer(Deviation.Kind kind, LocalDate day) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deviation(kind, day, day, "Zomer"));
    }

    @Test
    void takesOneDayAsTheFirstOrLast() {
        var friday = LocalDate.of(2026, 7, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Deviation(LAST_SCHOOL_DAY, friday, friday.plusDays(1), "Zomer"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Deviation(
                                FIRST_SCHOOL_DAY,
                                LocalDate.of(2026, 8, 17),
                                LocalDate.of(2026, 8, 18),
                                "Start"));
    }

    @Test
    void doesNotEndBeforeItStarts() {
        var day = LocalDate.of(2026, 11, 25);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deviation(DAY_OFF, day, day.minusDays(1), "Studiedag"));
        assertThat(new Deviation(DAY_OFF, day, day, " Studiedag ").name()).isEqualTo("Studiedag");
    }
}
