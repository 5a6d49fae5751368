package nl.startklaar.calendar;

import static nl.startklaar.calendar.Deviation.Kind.DAY_OFF;
import static nl.startklaar.calendar.Deviation.Kind.EXTRA_HOLIDAY;
import static nl.startklaar.calendar.Deviation.Kind.FIRST_SCHOOL_DAY;
import static nl.startklaar.calendar.Deviation.Kind.LAST_SCHOOL_DAY;
import static nl.startklaar.calendar.Deviation.Kind.SCHOOL_ANYWAY;
import static nl.startklaar.calendar.Region.MIDDEN;
import static nl.startklaar.calendar.Region.NOORD;
import static nl.startklaar.calendar.Region.ZUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.kernel.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchoolCalendarTest {

    private static final SchoolYear YEAR_2025 = new SchoolYear(2025);
    private static final SchoolYear YEAR_2026 = new SchoolYear(2026);

    @ParameterizedTest
    @CsvSource({
        "NOORD, 2025, 2025-08-25",
        "MIDDEN, 2025, 2025-09-01",
        "ZUID, 2025, 2025-08-18",
        "NOORD, 2026, 2026-08-17",
        "ZUID, 2026, 2026-08-24",
        "MIDDEN, 2026, 2026-08-31",
        "NOORD, 2027, 2027-08-23",
        "MIDDEN, 2027, 2027-08-30",
        "ZUID, 2027, 2027-09-06",
        "MIDDEN, 2028, 2028-08-21",
        "NOORD, 2028, 2028-08-28",
        "ZUID, 2028, 2028-09-04",
        "NOORD, 2029, 2029-09-03",
        "MIDDEN, 2029, 2029-08-20",
        "ZUID, 2029, 2029-08-27",
        "NOORD, 2030, 2030-09-02",
        "MIDDEN, 2030, 2030-08-26",
        "ZUID, 2030, 2030-08-19",
    })
    void startsOnTheMondayAfterTheSummer(Region region, int year, LocalDate first) {
        var calendar = plain(region);

        assertThat(calendar.firstSchoolDay(new SchoolYear(year))).isEqualTo(first);
        assertThat(calendar.isSchoolDay(first)).isTrue();
        assertThat(calendar.isSchoolDay(first.minusDays(3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NOORD, 2025, 2026-07-03",
        "ZUID, 2025, 2026-07-10",
        "MIDDEN, 2025, 2026-07-17",
        "NOORD, 2026, 2027-07-09",
        "MIDDEN, 2026, 2027-07-16",
        "ZUID, 2026, 2027-07-23",
    })
    void endsOnTheFridayBeforeTheSummer(Region region, int year, LocalDate last) {
        var calendar = plain(region);

        assertThat(calendar.lastSchoolDay(new SchoolYear(year))).isEqualTo(last);
        assertThat(calendar.isSchoolDay(last)).isTrue();
        assertThat(calendar.isSchoolDay(last.plusDays(3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NOORD, 2026-08-10", "ZUID, 2026-08-17", "MIDDEN, 2026-08-24"})
    void checksLicencesOneWeekBeforeTheStart(Region region, LocalDate day) {
        assertThat(plain(region).oneWeekBeforeStart(YEAR_2026)).isEqualTo(day);
    }

    @Test
    void givesASchoolInNoordTwoWeeksLessForADeadlineInItsHoliday() {
        var deadline = plain(NOORD).deadlineBefore(LocalDate.of(2026, 7, 17));

        assertThat(deadline)
                .isEqualTo(new Deadline(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 16)));
        assertThat(deadline.ownIsEarlier()).isTrue();
    }

    @Test
    void givesASchoolInZuidOneWeekLessForADeadlineInItsHoliday() {
        assertThat(plain(ZUID).deadlineBefore(LocalDate.of(2026, 7, 17)).lastDay())
                .isEqualTo(LocalDate.of(2026, 7, 10));
    }

    @Test
    void keepsThePublishersDayWhileTheSchoolIsOpen() {
        var deadline = plain(MIDDEN).deadlineBefore(LocalDate.of(2026, 7, 17));

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(deadline.ownIsEarlier()).isFalse();
    }

    @Test
    void countsTheDayItselfWhenThePublisherSaysUntil() {
        var until = plain(NOORD).deadlineUntil(LocalDate.of(2026, 6, 30));
        var before = plain(NOORD).deadlineBefore(LocalDate.of(2026, 6, 30));

        assertThat(until.lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(until.hasPassed(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(until.hasPassed(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(before.lastDay()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(plain(NOORD).deadlineBefore(LocalDate.of(2026, 7, 1))).isEqualTo(until);
    }

    @Test
    void movesADeadlineInTheWeekendToTheFriday() {
        var deadline = plain(MIDDEN).deadlineUntil(LocalDate.of(2029, 6, 30));

        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2029, 6, 29));
        assertThat(deadline.ownIsEarlier()).isTrue();
    }

    @Test
    void movesADeadlineToTheSchoolsOwnLastDay() {
        var calendar = with(NOORD, on(LAST_SCHOOL_DAY, "2026-07-02"));

        assertThat(calendar.deadlineBefore(LocalDate.of(2026, 7, 17)).lastDay())
                .isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09, true",
        "2026-10-10, false",
        "2026-10-12, false",
        "2026-10-16, false",
        "2026-10-18, false",
        "2026-10-19, true",
        "2026-12-18, true",
        "2026-12-21, false",
        "2027-01-01, false",
        "2027-01-04, true",
        "2027-03-26, true",
        "2027-03-29, false",
        "2027-05-05, true",
        "2027-05-06, false",
        "2027-05-07, true",
        "2027-05-17, false",
    })
    void isOpenOnSchoolDaysOnly(LocalDate day, boolean open) {
        assertThat(plain(NOORD).isSchoolDay(day)).isEqualTo(open);
    }

    @Test
    void stepsOverWeekendsAndHolidaysInBothDirections() {
        var calendar = plain(NOORD);

        assertThat(calendar.lastWorkingDayBefore(LocalDate.of(2026, 10, 19)))
                .isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(calendar.lastWorkingDayBefore(LocalDate.of(2026, 10, 9)))
                .isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(calendar.nextSchoolDay(LocalDate.of(2026, 10, 9)))
                .isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(calendar.nextSchoolDay(LocalDate.of(2026, 7, 3)))
                .isEqualTo(LocalDate.of(2026, 8, 17));
    }

    @Test
    void staysAtHomeOnAStudyDayWithoutCallingItAHoliday() {
        var calendar = with(NOORD, on(DAY_OFF, "2026-11-25"));

        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 11, 24))).isTrue();
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(calendar.isHoliday(LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 11, 26))).isTrue();
    }

    @Test
    void startsAfterAStudyDayOnTheFirstMonday() {
        var calendar = with(NOORD, on(DAY_OFF, "2026-08-17"), on(DAY_OFF, "2026-07-03"));

        assertThat(calendar.firstSchoolDay(YEAR_2026)).isEqualTo(LocalDate.of(2026, 8, 18));
        assertThat(calendar.lastSchoolDay(YEAR_2025)).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    @Test
    void addsTheSchoolsSecondWeekInMay() {
        var secondWeek = new DayRange(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 7));
        var calendar = with(NOORD, new Deviation(EXTRA_HOLIDAY, secondWeek, "Meivakantie"));

        assertThat(calendar.isHoliday(LocalDate.of(2027, 5, 7))).isTrue();
        assertThat(calendar.nextSchoolDay(LocalDate.of(2027, 4, 23)))
                .isEqualTo(LocalDate.of(2027, 5, 10));
        assertThat(plain(NOORD).isSchoolDay(LocalDate.of(2027, 5, 3))).isTrue();
    }

    @Test
    void movesAnAdvisedHoliday() {
        var calendar =
                with(
                        ZUID,
                        new Deviation(
                                SCHOOL_ANYWAY,
                                LocalDate.of(2027, 2, 15),
                                LocalDate.of(2027, 2, 19),
                                "Gewone week"),
                        new Deviation(
                                EXTRA_HOLIDAY,
                                LocalDate.of(2027, 2, 8),
                                LocalDate.of(2027, 2, 12),
                                "Carnaval"));

        assertThat(calendar.isSchoolDay(LocalDate.of(2027, 2, 12))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.of(2027, 2, 15))).isTrue();
        assertThat(calendar.isHoliday(LocalDate.of(2027, 2, 15))).isFalse();
    }

    @Test
    void letsTheNarrowerDeviationWin() {
        var day = LocalDate.of(2026, 10, 14);
        var anyway = on(SCHOOL_ANYWAY, day.toString());

        assertThat(with(NOORD, anyway, on(EXTRA_HOLIDAY, day.toString())).isSchoolDay(day))
                .isTrue();
        assertThat(with(NOORD, anyway, on(DAY_OFF, day.toString())).isSchoolDay(day)).isFalse();
    }

    @Test
    void movesTheSummerWithTheSchoolsOwnFirstAndLastDay() {
        var calendar =
                with(NOORD, on(LAST_SCHOOL_DAY, "2026-07-01"), on(FIRST_SCHOOL_DAY, "2026-08-19"));

        assertThat(calendar.lastSchoolDay(YEAR_2025)).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(calendar.firstSchoolDay(YEAR_2026)).isEqualTo(LocalDate.of(2026, 8, 19));
        assertThat(calendar.summerHoliday(YEAR_2025))
                .isEqualTo(new DayRange(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 8, 18)));
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 7, 2))).isFalse();
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 8, 18))).isFalse();
        assertThat(calendar.oneWeekBeforeStart(YEAR_2026)).isEqualTo(LocalDate.of(2026, 8, 12));
    }

    @Test
    void endsTheSchoolYearWithTheRegionsSummer() {
        assertThat(plain(NOORD).summerHoliday(YEAR_2025))
                .isEqualTo(new DayRange(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 8, 16)));
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheFiveSchoolYearsInTheFile(Region region) {
        assertThat(plain(region).knows(new SchoolYear(2024))).isFalse();
        for (int start = 2025; start <= 2029; start++) {
            assertThat(plain(region).knows(new SchoolYear(start))).isTrue();
        }
        assertThat(plain(region).knows(new SchoolYear(2030))).isFalse();
    }

    @Test
    void saysSoWhenItDoesNotKnowTheYear() {
        var unknown = new SchoolYear(2031);

        assertThatExceptionOfType(UnknownSchoolYear.class)
                .isThrownBy(() -> plain(NOORD).firstSchoolDay(unknown))
                .withMessageContaining("2031-2032");
        assertThatExceptionOfType(UnknownSchoolYear.class)
                .isThrownBy(() -> plain(NOORD).lastSchoolDay(unknown));
        assertThatExceptionOfType(UnknownSchoolYear.class)
                .isThrownBy(() -> plain(NOORD).summerHoliday(unknown));
        assertThatExceptionOfType(UnknownSchoolYear.class)
                .isThrownBy(() -> plain(NOORD).nextSchoolDay(LocalDate.of(2032, 6, 30)));
    }

    @Test
    void guessesNoDeadlineInAYearItDoesNotKnow() {
        assertThat(plain(ZUID).deadlineUntil(LocalDate.of(2030, 7, 31)).lastDay())
                .isEqualTo(LocalDate.of(2030, 7, 5));
        assertThatExceptionOfType(UnknownSchoolYear.class)
                .isThrownBy(() -> plain(ZUID).deadlineUntil(LocalDate.of(2031, 6, 30)));
    }

    @Test
    void knowsAYearOfWhichTheSchoolItselfSaysTheEdges() {
        var calendar =
                with(ZUID, on(FIRST_SCHOOL_DAY, "2031-09-01"), on(LAST_SCHOOL_DAY, "2032-07-09"));

        assertThat(calendar.knows(new SchoolYear(2031))).isTrue();
    }

    private static SchoolCalendar plain(Region region) {
        return SchoolCalendar.of(region, List.of());
    }

    private static SchoolCalendar with(Region region, Deviation... deviations) {
        return SchoolCalendar.of(region, List.of(deviations));
    }

    private static Deviation on(Deviation.Kind kind, String day) {
        return new Deviation(kind, LocalDate.parse(day), LocalDate.parse(day), "Eigen dag");
    }
}
