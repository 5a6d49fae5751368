package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.calendar.Region;
import nl.startklaar.calendar.SchoolCalendars;
import nl.startklaar.kernel.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DueTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Autowired private SchoolCalendars calendars;
    @Autowired private Given given;

    @ParameterizedTest
    @CsvSource({
        // region, licences, results, last school day, week before start, first school day
        "NOORD,  2026-06-30, 2026-07-03, 2026-07-03, 2026-08-10, 2026-08-17",
        "MIDDEN, 2026-06-30, 2026-07-16, 2026-07-17, 2026-08-24, 2026-08-31",
        "ZUID,   2026-06-30, 2026-07-10, 2026-07-10, 2026-08-17, 2026-08-24",
    })
    void knowsTheOwnDaysOfASchool(
            Region region,
            LocalDate licences,
            LocalDate results,
            LocalDate last,
            LocalDate week,
            LocalDate first) {
        var school = given.aSchool();
        calendars.chooseRegion(school.id(), Optional.of(region));
        var dates = calendars.listDates(school.id(), YEAR).orElseThrow();

        assertThat(Due.END_OF_LICENCES.lastDay(dates)).isEqualTo(licences);
        assertThat(Due.RESULTS_SAVED.lastDay(dates)).isEqualTo(results);
        assertThat(Due.LAST_SCHOOL_DAY.lastDay(dates)).isEqualTo(last);
        assertThat(Due.WEEK_BEFORE_START.lastDay(dates)).isEqualTo(week);
        assertThat(Due.FIRST_SCHOOL_DAY.lastDay(dates)).isEqualTo(first);
        assertThat(Due.TWO_WEEKS_AFTER_START.lastDay(dates)).isEqualTo(first.plusDays(14));
    }

    @Test
    void turnsTheListAroundOnTheFirstDayOfTheHolidays() {
        var dates = calendars.listDates(given.aSchool().id(), YEAR);

        assertThat(Season.on(LocalDate.of(2026, 7, 3), YEAR, dates)).isEqualTo(Season.BEFORE);
        assertThat(Season.on(LocalDate.of(2026, 7, 4), YEAR, dates)).isEqualTo(Season.AFTER);
    }

    @Test
    void turnsInAugustWhereWeKnowNoDates() {
        assertThat(Season.on(LocalDate.of(2026, 7, 31), YEAR, Optional.empty()))
                .isEqualTo(Season.BEFORE);
        assertThat(Season.on(LocalDate.of(2026, 8, 1), YEAR, Optional.empty()))
                .isEqualTo(Season.AFTER);
    }
}
