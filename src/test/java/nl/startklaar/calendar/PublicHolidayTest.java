package nl.startklaar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEAR",
        "2025-04-21, EASTER_MONDAY",
        "2026-04-06, EASTER_MONDAY",
        "2027-03-29, EASTER_MONDAY",
        "2028-04-17, EASTER_MONDAY",
        "2029-04-02, EASTER_MONDAY",
        "2030-04-22, EASTER_MONDAY",
        "2038-04-26, EASTER_MONDAY",
        "2026-04-27, KINGS_DAY",
        "2025-05-05, LIBERATION_DAY",
        "2030-05-05, LIBERATION_DAY",
        "2026-05-14, ASCENSION_DAY",
        "2027-05-06, ASCENSION_DAY",
        "2026-05-25, WHIT_MONDAY",
        "2027-05-17, WHIT_MONDAY",
        "2026-12-25, CHRISTMAS_DAY",
        "2026-12-26, BOXING_DAY",
    })
    void closesSchools(LocalDate day, PublicHoliday holiday) {
        assertThat(PublicHoliday.on(day)).contains(holiday);
    }

    @Test
    void celebratesTheKingADayEarlierWhenHisBirthdayIsASunday() {
        assertThat(PublicHoliday.KINGS_DAY.in(2025)).contains(LocalDate.of(2025, 4, 26));
        assertThat(PublicHoliday.on(LocalDate.of(2025, 4, 27))).isEmpty();
        assertThat(PublicHoliday.KINGS_DAY.in(2026)).contains(LocalDate.of(2026, 4, 27));
        assertThat(PublicHoliday.on(LocalDate.of(2026, 4, 26))).isEmpty();
    }

    @Test
    void givesLiberationDayOffInLustrumYearsOnly() {
        assertThat(PublicHoliday.LIBERATION_DAY.in(2026)).isEmpty();
        assertThat(PublicHoliday.LIBERATION_DAY.in(2029)).isEmpty();
        assertThat(PublicHoliday.on(LocalDate.of(2026, 5, 5))).isEmpty();
    }

    @Test
    void leavesGoodFridayToTheSchool() {
        assertThat(PublicHoliday.on(LocalDate.of(2026, 4, 3))).isEmpty();
    }
}
