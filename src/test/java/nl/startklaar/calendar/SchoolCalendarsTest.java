package nl.startklaar.calendar;

import static java.time.Month.AUGUST;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.InSchool;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SchoolCalendarsTest {

    private static final SchoolYear COMING = new SchoolYear(2026);

    @Autowired private SchoolCalendars calendars;
    @Autowired private PracticeParties practice;
    @Autowired private Contacts contacts;
    @Autowired private FeedKeys keys;
    @Autowired private Given given;

    @ParameterizedTest
    @CsvSource({
        "NOORD,  2026-07-03, 2026-08-17",
        "MIDDEN, 2026-07-16, 2026-08-31",
        "ZUID,   2026-07-10, 2026-08-24"
    })
    void savesResultsBeforeTheOwnHolidayInEveryRegion(
            Region region, LocalDate saveBy, LocalDate firstDay) {
        var school = given.aSchool().id();
        calendars.chooseRegion(school, Optional.of(region));

        var dates = calendars.listDates(school, COMING).orElseThrow();

        assertThat(dates.saveResults().lastDay()).isEqualTo(saveBy);
        assertThat(dates.saveResults().publisherDay()).isEqualTo(LocalDate.of(2026, JULY, 16));
        assertThat(dates.endLicences().lastDay()).isEqualTo(LocalDate.of(2026, JUNE, 30));
        assertThat(dates.firstSchoolDay()).isEqualTo(firstDay);
        assertThat(dates.oneWeekBeforeStart()).isEqualTo(firstDay.minusDays(7));
        assertThat(dates.maintenance())
                .containsExactly(
                        new DayRange(LocalDate.of(2026, JULY, 20), LocalDate.of(2026, AUGUST, 7)));
    }

    @Test
    void takesTheRegionOfTheMunicipalityUntilTheSchoolChooses() {
        var school = given.aSchool().id();
        assertThat(calendars.of(school).map(SchoolCalendar::region)).contains(Region.NOORD);

        calendars.chooseRegion(school, Optional.of(Region.ZUID));
        assertThat(calendars.of(school).map(SchoolCalendar::region)).contains(Region.ZUID);

        calendars.chooseRegion(school, Optional.empty());
        assertThat(calendars.of(school).map(SchoolCalendar::region)).contains(Region.NOORD);
    }

    @Test
    void saysWhichDatesAreThePublishersAndWhichAreTheUsualOnes() {
        var school = given.aSchool().id();
        assertThat(saveResults(school).byRule()).isTrue();

        practice.choose(school);

        assertThat(saveResults(school).byRule()).isFalse();
        assertThat(saveResults(school).party()).isEqualTo("Uitgeverij De Zwaluw");
        assertThat(calendars.importantDates(school, new SchoolYear(2027)))
                .filteredOn(it -> it.deadline().isPresent())
                .isNotEmpty()
                .allMatch(ImportantDate::byRule);
    }

    @Test
    void aDeviationMovesTheDeadlineAndTakingItAwayMovesItBack() {
        var school = given.aSchool().id();
        var early = LocalDate.of(2026, JULY, 1);

        var id =
                calendars.addDeviation(
                        school,
                        new Deviation(Deviation.Kind.LAST_SCHOOL_DAY, early, early, "Verbouwing"));
        assertThat(saveResults(school).deadline().map(Deadline::lastDay)).contains(early);

        calendars.removeDeviation(school, id);
        assertThat(saveResults(school).deadline().map(Deadline::lastDay))
                .contains(LocalDate.of(2026, JULY, 3));
    }

    @Test
    void guessesNothingAboutAYearWithoutHolidays() {
        var school = given.aSchool().id();

        assertThat(calendars.listDates(school, new SchoolYear(2060))).isEmpty();
        assertThat(calendars.importantDates(school, new SchoolYear(2060))).isEmpty();
    }

    @Test
    void tellsTheTrailWhatChanged(@Autowired AuditTrail audit) {
        var school = given.aSchool().id();
        calendars.chooseRegion(school, Optional.of(Region.ZUID));
        var id = calendars.addDeviation(school, studyDay());
        calendars.removeDeviation(school, id);

        assertThat(audit.list(school, 10))
                .extracting(AuditLine::deed)
                .contains(
                        "calendar.audit.region",
                        "calendar.audit.deviation-added",
                        "calendar.audit.deviation-removed");
    }

    @Test
    void aSchoolCannotTakeAwayTheDayOfAnother() {
        var school = given.aSchool().id();
        var id = calendars.addDeviation(given.aSchool().id(), studyDay());

        assertThatThrownBy(() -> calendars.removeDeviation(school, id))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"settings", "deviation", "school_party", "school_contact", "feed_key"})
    void showsNoRowsOfAnotherSchoolAndNoneWithoutASchool(
            String table, @Autowired JdbcClient jdbc, @Autowired InSchool inSchool) {
        var school = given.aSchool().id();
        var other = given.aSchool().id();
        fillEveryTable(other);
        var rows =
                jdbc.sql("select count(*) from calendar." + table + " where school_id = :school")
                        .param("school", other.value())
                        .query(Integer.class);

        assertThat(inSchool.<Integer>ask(other, rows::single)).isPositive();
        assertThat(inSchool.<Integer>ask(school, rows::single)).isZero();
        assertThatThrownBy(rows::single).isInstanceOf(DataAccessException.class);
    }

    private void fillEveryTable(SchoolId school) {
        calendars.chooseRegion(school, Optional.of(Region.ZUID));
        calendars.addDeviation(school, studyDay());
        practice.choose(school);
        contacts.add(school, new Contact(PartyKind.OWN_ICT, "ICT", Reach.NOWHERE, true));
        keys.renew(school);
    }

    private ImportantDate saveResults(SchoolId school) {
        return calendars.importantDates(school, COMING).stream()
                .filter(it -> it.kind() == ImportantDate.Kind.SAVE_RESULTS)
                .findFirst()
                .orElseThrow();
    }

    private static Deviation studyDay() {
        var day = LocalDate.of(2026, 10, 5);
        return new Deviation(Deviation.Kind.DAY_OFF, day, day, "Studiedag");
    }
}
