package nl.startklaar.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolDatesTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final SchoolDates dates = new SchoolDates();

    @ParameterizedTest
    @CsvSource({
        // municipality, licences, results, last school day, week before start, first school day
        "Assen,     2026-06-30, 2026-07-03, 2026-07-03, 2026-08-10, 2026-08-17",
        "Utrecht,   2026-06-30, 2026-07-16, 2026-07-17, 2026-08-24, 2026-08-31",
        "Eindhoven, 2026-06-30, 2026-07-10, 2026-07-10, 2026-08-17, 2026-08-24",
    })
    void knowsTheOwnDaysOfASchool(
            String municipality,
            LocalDate licences,
            LocalDate results,
            LocalDate last,
            LocalDate week,
            LocalDate first) {
        var found = dates.of(schoolIn(municipality), YEAR).orElseThrow();

        assertThat(found.lastDay(Due.END_OF_LICENCES)).isEqualTo(licences);
        assertThat(found.lastDay(Due.RESULTS_SAVED)).isEqualTo(results);
        assertThat(found.lastDay(Due.LAST_SCHOOL_DAY)).isEqualTo(last);
        assertThat(found.lastDay(Due.WEEK_BEFORE_START)).isEqualTo(week);
        assertThat(found.lastDay(Due.FIRST_SCHOOL_DAY)).isEqualTo(first);
        assertThat(found.maintenance().orElseThrow().first()).isEqualTo("2026-07-20");
        assertThat(found.maintenance().orElseThrow().last()).isEqualTo("2026-08-07");
    }

    @Test
    void turnsTheListAroundOnTheFirstDayOfTheHolidays() {
        var found = dates.of(schoolIn("Assen"), YEAR).orElseThrow();

        assertThat(found.season(LocalDate.of(2026, 7, 3))).isEqualTo(Season.BEFORE);
        assertThat(found.season(LocalDate.of(2026, 7, 4))).isEqualTo(Season.AFTER);
    }

    @Test
    void guessesNothing() {
        assertThat(dates.of(schoolIn("Nergenshuizen"), YEAR)).isEmpty();
        assertThat(dates.of(schoolIn("Assen"), new SchoolYear(2099))).isEmpty();
    }

    private static School schoolIn(String municipality) {
        return new School(
                new SchoolId(UUID.randomUUID()),
                new BoardId(UUID.randomUUID()),
                new Brin("99AA00"),
                "De Boom",
                municipality,
                municipality,
                "",
                "",
                false);
    }
}
