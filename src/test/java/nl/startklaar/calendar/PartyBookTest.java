package nl.startklaar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class PartyBookTest {

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final SchoolYear COMING = new SchoolYear(2026);

    @Autowired private Given given;
    @Autowired private PartyBook book;
    @Autowired private Contacts contacts;
    @Autowired private SchoolCalendars calendars;
    @Autowired private Maintenance maintenance;
    @Autowired private TestTime.Day day;

    private MockMvc mvc;
    private Party party;
    private SchoolId school;

    @BeforeEach
    void aPublisherThatASchoolChose(@Autowired WebApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup(application).build();
        day.itIs(START);
        party =
                new Party(
                        UUID.randomUUID(),
                        PartyKind.PUBLISHER,
                        "Uitgeverij " + UUID.randomUUID(),
                        false,
                        Validity.from(START));
        book.add(party);
        school = given.aSchool().id();
        contacts.choose(school, Set.of(party.id()));
    }

    @Test
    void aNewContactTakesOverOnItsFirstDay() {
        book.add(reach("010 000 00 01", START));
        book.add(reach("010 000 00 02", LocalDate.of(2026, 6, 1)));

        assertThat(phoneOn(LocalDate.of(2026, 5, 31))).isEqualTo("010 000 00 01");
        assertThat(phoneOn(LocalDate.of(2026, 6, 1))).isEqualTo("010 000 00 02");
    }

    @Test
    void aCorrectionOnTheSameDayLeavesOneContact() {
        book.add(reach("010 000 00 01", START));
        book.add(reach("010 000 00 02", START));

        assertThat(contacts.list(school, START)).hasSize(1);
        assertThat(phoneOn(START)).isEqualTo("010 000 00 02");
    }

    @Test
    void aPartyThatEndedIsStillThereOnItsLastDay() {
        book.end(Fact.PARTY, party.id(), party.id(), LocalDate.of(2026, 6, 30));

        assertThat(contacts.list(school, LocalDate.of(2026, 6, 30))).hasSize(1);
        assertThat(contacts.list(school, LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void aLaterDateReplacesTheEarlierOneForSchools() {
        book.add(date(LocalDate.of(2026, 6, 20)));
        assertThat(endLicences()).isEqualTo(LocalDate.of(2026, 6, 19));

        day.itIs(LocalDate.of(2026, 5, 10));
        book.add(date(LocalDate.of(2026, 6, 25)));
        assertThat(endLicences()).isEqualTo(LocalDate.of(2026, 6, 25));
    }

    @Test
    void maintenanceOutsideTheSummerLeavesTheUsualWeeksInPlace() {
        var october = new DayRange(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 6));
        book.add(maintenanceOn(october));

        assertThat(calendars.importantDates(school, COMING))
                .filteredOn(it -> it.kind() == ImportantDate.Kind.MAINTENANCE)
                .extracting(ImportantDate::days, ImportantDate::byRule)
                .containsExactly(
                        tuple(
                                new DayRange(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 8, 7)),
                                true),
                        tuple(october, false));
        assertThat(calendars.listDates(school, COMING).orElseThrow().maintenance()).hasSize(1);
    }

    @Test
    void aWipeStandsOnItsOwnDayAlsoInTheHoliday() {
        var wipe = LocalDate.of(2026, 7, 20);
        book.add(
                new PublisherDate(
                        UUID.randomUUID(),
                        party.id(),
                        "",
                        PublisherDate.Kind.WIPE,
                        wipe,
                        2026,
                        Validity.from(START),
                        "mail"));

        assertThat(calendars.importantDates(school, COMING))
                .filteredOn(it -> it.kind() == ImportantDate.Kind.WIPE)
                .extracting(ImportantDate::days)
                .containsExactly(new DayRange(wipe, wipe));
    }

    @Test
    void maintenanceCountsUntilItIsWithdrawn() {
        var days = new DayRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2));
        var window = maintenanceOn(days);
        book.add(window);
        assertThat(maintenance.list(school, new DayRange(START, days.first()))).hasSize(1);
        assertThat(maintenance.list(school, new DayRange(START, days.first().minusDays(1))))
                .isEmpty();

        book.end(Fact.MAINTENANCE, party.id(), window.id(), START);
        assertThat(maintenance.list(school, days)).hasSize(1);
        day.itIs(START.plusDays(1));
        assertThat(maintenance.list(school, days)).isEmpty();
    }

    @Test
    void everyChangeStandsInTheTrail(@Autowired JdbcClient jdbc) {
        book.rename(party.id(), "Uitgeverij De Tak");
        book.end(Fact.PARTY, party.id(), party.id(), START);

        assertThat(
                        jdbc.sql("select deed from audit.global_entry where subject = :party")
                                .param("party", party.id().toString())
                                .query(String.class)
                                .list())
                .contains(
                        "calendar.audit.party-added",
                        "calendar.audit.party-renamed",
                        "calendar.audit.ended");
    }

    @Test
    void thePagesAreForTheOperatorOnly() throws Exception {
        mvc.perform(get("/beheer/agenda")).andExpect(status().isUnauthorized());
        mvc.perform(get("/beheer/agenda").with(Visit.of(Role.ICT_COORDINATOR, given.aSchool())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/beheer/agenda").with(Visit.of(Role.HEAD, given.aSchool())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/beheer/agenda").with(Visit.ofOperator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(party.name())));
    }

    @Test
    void theOperatorFillsInEverythingOnThePage() throws Exception {
        var home = "/beheer/agenda/" + party.id();
        mvc.perform(
                        post(home + "/contact")
                                .param("phone", "010 000 00 05")
                                .param("from", "2026-05-01")
                                .param("source", "Brief")
                                .with(Visit.ofOperator()))
                .andExpect(redirectedUrl(home));
        mvc.perform(
                        post(home + "/datum")
                                .param("kind", "SAVE_RESULTS")
                                .param("day", "2026-06-24")
                                .param("startYear", "2026")
                                .param("source", "Brief")
                                .with(Visit.ofOperator()))
                .andExpect(redirectedUrl(home));
        mvc.perform(
                        post(home + "/onderhoud")
                                .param("first", "2026-07-20")
                                .param("last", "2026-07-24")
                                .param("dutch", "Even weg.")
                                .param("english", "Away.")
                                .param("source", "Brief")
                                .with(Visit.ofOperator()))
                .andExpect(redirectedUrl(home));

        mvc.perform(get(home).with(Visit.ofOperator()))
                .andExpect(content().string(containsString("010 000 00 05")))
                .andExpect(content().string(containsString("Even weg.")))
                .andExpect(content().string(containsString("Bron: Brief")));
        var dates = calendars.listDates(school, COMING).orElseThrow();
        assertThat(dates.saveResults().lastDay()).isEqualTo(LocalDate.of(2026, 6, 23));
        assertThat(dates.maintenance())
                .containsExactly(
                        new DayRange(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 24)));
    }

    @Test
    void theOperatorEndsAFactOnThePage() throws Exception {
        book.add(reach("010 000 00 01", START));
        var contact = book.show(party.id(), START).contacts().getFirst();

        mvc.perform(
                        post("/beheer/agenda/%s/CONTACT/%s/eindig"
                                        .formatted(party.id(), contact.id()))
                                .param("last", "2026-05-31")
                                .with(Visit.ofOperator()))
                .andExpect(status().is3xxRedirection());

        assertThat(phoneOn(LocalDate.of(2026, 5, 31))).isEqualTo("010 000 00 01");
        assertThat(phoneOn(LocalDate.of(2026, 6, 1))).isEmpty();
    }

    private String phoneOn(LocalDate on) {
        return contacts.list(school, on).getFirst().reach().phone();
    }

    private LocalDate endLicences() {
        return calendars.listDates(school, COMING).orElseThrow().endLicences().lastDay();
    }

    private PartyContact reach(String phone, LocalDate from) {
        return new PartyContact(
                UUID.randomUUID(),
                party.id(),
                new Reach(phone, "", "", "", ""),
                Validity.from(from),
                "mail");
    }

    private MaintenanceWindow maintenanceOn(DayRange days) {
        return new MaintenanceWindow(
                UUID.randomUUID(),
                party.id(),
                "",
                days,
                "Even weg.",
                "Away.",
                Validity.from(START),
                "mail");
    }

    private PublisherDate date(LocalDate on) {
        return new PublisherDate(
                UUID.randomUUID(),
                party.id(),
                "",
                PublisherDate.Kind.END_LICENCES,
                on,
                2026,
                Validity.from(day.today()),
                "mail");
    }
}
