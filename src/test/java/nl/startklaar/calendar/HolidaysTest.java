package nl.startklaar.calendar;

import static nl.startklaar.calendar.Region.MIDDEN;
import static nl.startklaar.calendar.Region.NOORD;
import static nl.startklaar.calendar.Region.ZUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import nl.startklaar.kernel.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-07-12, 2025-08-24, 2025-07-19, 2025-08-31, 2025-07-05, 2025-08-17",
        "2026, 2026-07-04, 2026-08-16, 2026-07-18, 2026-08-30, 2026-07-11, 2026-08-23",
        "2027, 2027-07-10, 2027-08-22, 2027-07-17, 2027-08-29, 2027-07-24, 2027-09-05",
        "2028, 2028-07-15, 2028-08-27, 2028-07-08, 2028-08-20, 2028-07-22, 2028-09-03",
        "2029, 2029-07-21, 2029-09-02, 2029-07-07, 2029-08-19, 2029-07-14, 2029-08-26",
        "2030, 2030-07-20, 2030-09-01, 2030-07-13, 2030-08-25, 2030-07-06, 2030-08-18",
    })
    void knowsTheCompulsorySummers(
            int year,
            LocalDate firstNoord,
            LocalDate lastNoord,
            LocalDate firstMidden,
            LocalDate lastMidden,
            LocalDate firstZuid,
            LocalDate lastZuid) {
        var holidays = Holidays.official();

        assertThat(holidays.findSummer(NOORD, year)).contains(new DayRange(firstNoord, lastNoord));
        assertThat(holidays.findSummer(MIDDEN, year))
                .contains(new DayRange(firstMidden, lastMidden));
        assertThat(holidays.findSummer(ZUID, year)).contains(new DayRange(firstZuid, lastZuid));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2031})
    void doesNotInventASummer(int year) {
        assertThat(Holidays.official().findSummer(NOORD, year)).isEmpty();
        assertThat(Holidays.official().sharedMaintenance(year)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryKindOfHolidayInEveryYearItKnows(Region region) {
        for (int start = 2025; start <= 2029; start++) {
            var year = new SchoolYear(start);
            assertThat(Holidays.official().listOf(region))
                    .filteredOn(holiday -> SchoolYear.of(holiday.days().first()).equals(year))
                    .extracting(Holiday::kind)
                    .as("%s %s", region, year)
                    .containsExactlyElementsOf(EnumSet.allOf(Holiday.Kind.class));
        }
    }

    @Test
    void tellsAdvisedDaysFromCompulsoryOnes() {
        assertThat(Holidays.official().listOf(NOORD))
                .allSatisfy(holiday ->
                        assertThat(holiday.binding())
                                .isEqualTo(
                                        switch (holiday.kind()) {
                                            case AUTUMN, SPRING -> Holiday.Binding.ADVISED;
                                            case CHRISTMAS, MAY, SUMMER ->
                                                    Holiday.Binding.COMPULSORY;
                                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-07-20, 2026-08-07, 2026-07-17",
        "2027, 2027-07-26, 2027-08-13, 2027-07-23",
        "2028, 2028-07-24, 2028-08-11, 2028-07-21",
    })
    void findsTheWeeksOfMaintenanceThatAllRegionsShare(
            int year, LocalDate first, LocalDate last, LocalDate saveBy) {
        var maintenance = Holidays.official().sharedMaintenance(year).orElseThrow();

        assertThat(maintenance).isEqualTo(new MaintenancePeriod(first, last));
        assertThat(maintenance.saveResultsBy()).isEqualTo(saveBy);
    }

    @Test
    void findsNoMaintenanceInASummerThatIsSharedTooShortly() {
        var holidays =
                Holidays.read(
                        """
                        NOORD;SUMMER;2026-07-04;2026-08-09;COMPULSORY;test
                        MIDDEN;SUMMER;2026-07-25;2026-09-06;COMPULSORY;test
                        ZUID;SUMMER;2026-07-11;2026-08-23;COMPULSORY;test
                        """);

        assertThat(holidays.sharedMaintenance(2026)).isEmpty();
    }

    /** Not made up: a public copy of these dates ends this week a month late. */
    @Test
    void refusesTheKnownWrongSpringOfZuid() {
        assertRefused("ZUID;SPRING;2027-02-13;2027-03-21;ADVISED;test", "lasts 37 days");
        assertAccepted("ZUID;SPRING;2027-02-13;2027-02-21;ADVISED;test");
    }

    /** Not made up either: the same copy lets this summer begin on a Friday. */
    @Test
    void refusesTheKnownWrongSummerOfZuid() {
        assertRefused("ZUID;SUMMER;2026-07-17;2026-08-23;COMPULSORY;test", "Saturday");
        assertAccepted("ZUID;SUMMER;2026-07-11;2026-08-23;COMPULSORY;test");
    }

    @Test
    void refusesAHolidayThatEndsBeforeItStarts() {
        assertRefused("NOORD;MAY;2027-05-02;2027-04-24;COMPULSORY;test", "line 1");
    }

    @Test
    void refusesASummerOfMoreThanFiftyDays() {
        assertAccepted("NOORD;SUMMER;2026-07-04;2026-08-16;COMPULSORY;test");
        assertRefused("NOORD;SUMMER;2026-07-04;2026-08-23;COMPULSORY;test", "lasts 51 days");
    }

    @Test
    void refusesHolidaysThatOverlapInARegion() {
        var summer = "NOORD;SUMMER;2026-07-04;2026-08-16;COMPULSORY;test\n";

        assertRefused(summer + "NOORD;AUTUMN;2026-08-15;2026-08-23;ADVISED;test", "line 2");
        assertAccepted(summer + "NOORD;AUTUMN;2026-08-22;2026-08-30;ADVISED;test");
        assertAccepted(summer + "ZUID;AUTUMN;2026-08-15;2026-08-23;ADVISED;test");
    }

    @Test
    void refusesASecondHolidayOfTheSameKindInASchoolYear() {
        var autumn = "NOORD;AUTUMN;2026-10-10;2026-10-18;ADVISED;test\n";

        assertRefused(autumn + "NOORD;AUTUMN;2026-10-24;2026-11-01;ADVISED;test", "second AUTUMN");
        assertAccepted(autumn + "NOORD;AUTUMN;2027-10-16;2027-10-24;ADVISED;test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OOST;MAY;2027-04-24;2027-05-02;COMPULSORY;test",
                "NOORD;PASEN;2027-04-24;2027-05-02;COMPULSORY;test",
                "NOORD;MAY;24-04-2027;2027-05-02;COMPULSORY;test",
                "NOORD;MAY;2027-04-24",
            })
    void refusesARowItCannotRead(String row) {
        assertRefused(row, "calendar/holidays.csv, line 1");
    }

    private static void assertRefused(String rows, String because) {
        assertThatThrownBy(() -> Holidays.read(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }

    private static void assertAccepted(String rows) {
        assertThat(Holidays.read(rows)).isNotNull();
    }
}
