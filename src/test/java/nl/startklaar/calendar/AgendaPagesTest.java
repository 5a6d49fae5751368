package nl.startklaar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class AgendaPagesTest {

    @Autowired private Given given;
    @Autowired private SchoolCalendars calendars;
    @Autowired private PracticeParties practice;
    @Autowired private FeedKeys keys;
    @Autowired private TestTime.Day day;

    private School school;
    private MockMvc mvc;

    @BeforeEach
    void aSchoolInJune(@Autowired WebApplicationContext application) {
        mvc = MockMvcBuilders.webAppContextSetup(application).build();
        school = given.aSchool();
        day.itIs(LocalDate.of(2026, 6, 18));
    }

    @Test
    void showsBothThePublishersDateAndTheOwnLastDay() throws Exception {
        mvc.perform(get(school.home() + "/agenda").with(Visit.of(Role.TEACHER, school)))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Bewaar toetsresultaten vóór 17 juli 2026. Let op: jouw"
                                                        + " laatste schooldag daarvoor is 3 juli 2026.")))
                .andExpect(content().string(containsString("nog 12 dagen")))
                .andExpect(content().string(containsString("Regio Noord")))
                .andExpect(content().string(containsString("maandag 17 augustus 2026")));
    }

    @Test
    void speaksEnglishToWhoWantsIt() throws Exception {
        mvc.perform(
                        get(school.home() + "/agenda")
                                .cookie(new Cookie("__Host-sk_language", "en"))
                                .with(Visit.of(Role.HEAD, school)))
                .andExpect(content().string(containsString("Save test results before 17 July")));
    }

    @ParameterizedTest
    @EnumSource(names = {"ICT_COORDINATOR", "HEAD"})
    void whoKeepsTheDaysGetsTheButtons(Role role) throws Exception {
        mvc.perform(get(school.home() + "/agenda").with(Visit.of(role, school)))
                .andExpect(content().string(containsString("/agenda/eigen-dagen")))
                .andExpect(content().string(containsString("Bewaar de regio")));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TEACHER",
                "CARE_COORDINATOR",
                "SUPPORT_STAFF",
                "TRAINEE",
                "SUBSTITUTE",
                "BOARD"
            })
    void whoLooksGetsNoButtons(Role role) throws Exception {
        mvc.perform(get(school.home() + "/agenda").with(Visit.of(role, school)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/agenda/eigen-dagen"))))
                .andExpect(content().string(not(containsString("Bewaar de regio"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agenda/regio", "/agenda/adres", "/agenda/eigen-dagen", "/contacten"})
    void whoLooksCannotChangeEither(String path) throws Exception {
        mvc.perform(post(school.home() + path).with(Visit.of(Role.TEACHER, school)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agenda", "/contacten", "/hulp"})
    void isNotThereForOthers(String path) throws Exception {
        mvc.perform(get(school.home() + path)).andExpect(status().isUnauthorized());
        mvc.perform(get(school.home() + path).with(Visit.of(Role.ICT_COORDINATOR, given.aSchool())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aChosenRegionMovesThePage() throws Exception {
        mvc.perform(
                        post(school.home() + "/agenda/regio")
                                .param("region", "ZUID")
                                .with(Visit.of(Role.HEAD, school)))
                .andExpect(redirectedUrl(school.home() + "/agenda"));

        mvc.perform(get(school.home() + "/agenda").with(Visit.of(Role.HEAD, school)))
                .andExpect(content().string(containsString("maandag 24 augustus 2026")))
                .andExpect(content().string(containsString("heeft je school zelf gekozen")));
    }

    @Test
    void showsWhatOwnDaysMoveBeforeTheyAreKept() throws Exception {
        mvc.perform(
                        get(school.home() + "/agenda/eigen-dagen")
                                .param("kind", "LAST_SCHOOL_DAY")
                                .param("first", "2026-07-01")
                                .with(Visit.of(Role.HEAD, school)))
                .andExpect(content().string(containsString("Toetsresultaten bewaren")))
                .andExpect(content().string(containsString("3 juli 2026")))
                .andExpect(content().string(containsString("1 juli 2026")));

        assertThat(calendars.listDeviations(school.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NONSENSE,        2026-07-01, '',         Kies wat er op deze dagen is",
        "DAY_OFF,         '',         '',         Vul de eerste dag in",
        "DAY_OFF,         2026-07-02, 2026-07-01, die niet vóór de eerste dag ligt",
        "DAY_OFF,         2026-01-01, 2026-05-01, hoogstens 60 dagen",
        "LAST_SCHOOL_DAY, 2026-03-01, '',         ligt in juni of juli"
    })
    void saysWhatIsMissing(String kind, String first, String last, String words) throws Exception {
        mvc.perform(
                        get(school.home() + "/agenda/eigen-dagen")
                                .param("kind", kind)
                                .param("first", first)
                                .param("last", last)
                                .with(Visit.of(Role.HEAD, school)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void keepsOwnDaysAndTakesThemAwayAgain() throws Exception {
        mvc.perform(
                        post(school.home() + "/agenda/eigen-dagen")
                                .param("kind", "DAY_OFF")
                                .param("first", "2026-10-05")
                                .param("name", "Studiedag rekenen")
                                .with(Visit.of(Role.ICT_COORDINATOR, school)))
                .andExpect(redirectedUrl(school.home() + "/agenda"));
        var kept = calendars.listDeviations(school.id()).getFirst();
        mvc.perform(get(school.home() + "/agenda").with(Visit.of(Role.BOARD, school)))
                .andExpect(content().string(containsString("Studiedag rekenen")));

        mvc.perform(
                        post(school.home() + "/agenda/eigen-dagen/" + kept.id() + "/weg")
                                .with(Visit.of(Role.ICT_COORDINATOR, school)))
                .andExpect(redirectedUrl(school.home() + "/agenda"));
        assertThat(calendars.listDeviations(school.id())).isEmpty();
    }

    @Test
    void ownDaysThatLeaveNoSummerDoNotBreakTheCalendar() {
        var last = LocalDate.of(2026, 7, 31);
        var first = LocalDate.of(2026, 8, 1);
        calendars.addDeviation(
                school.id(), new Deviation(Deviation.Kind.LAST_SCHOOL_DAY, last, last, ""));
        calendars.addDeviation(
                school.id(), new Deviation(Deviation.Kind.FIRST_SCHOOL_DAY, first, first, ""));

        assertThat(calendars.listDates(school.id(), new SchoolYear(2026))).isPresent();
    }

    @Test
    void theAddressOfTheFeedOpensTheDatesAndNamesNobody() throws Exception {
        practice.choose(school.id());
        var page =
                mvc.perform(
                                post(school.home() + "/agenda/adres")
                                        .with(Visit.of(Role.ICT_COORDINATOR, school)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var key = Pattern.compile("agenda\\.ics\\?key=([\\w-]{43})").matcher(page);
        assertThat(key.find()).isTrue();

        mvc.perform(get(school.home() + "/agenda.ics").param("key", key.group(1)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content().string(containsString("DTSTART;VALUE=DATE:20260703")))
                .andExpect(content().string(containsString("DTSTART;VALUE=DATE:20260630")))
                .andExpect(content().string(containsString("DTSTART;VALUE=DATE:20260720")))
                .andExpect(content().string(containsString("DTEND;VALUE=DATE:20260808")))
                .andExpect(content().string(not(containsString(Visit.NAME))));
    }

    @Test
    void aWrongKeyAndAnOldKeyGetTheSameAnswerAsNoSchool() throws Exception {
        var old = keys.renew(school.id());
        var ofOther = keys.renew(given.aSchool().id());
        keys.renew(school.id());

        var unknown = answerTo("/s/99ZZ99/agenda.ics", old);
        for (var wrong : Set.of("", "x", old, ofOther)) {
            assertThat(answerTo(school.home() + "/agenda.ics", wrong)).isEqualTo(unknown);
        }
        assertThat(answerTo(given.aSchool().home() + "/agenda.ics", "")).isEqualTo(unknown);
    }

    @Test
    void eventsOfTheFeedAllDifferAndKeepTheirNameWhenADayMoves() throws Exception {
        practice.choose(school.id());
        var key = keys.renew(school.id());
        var before = uidsOfFeed(key);

        var early = LocalDate.of(2026, 7, 1);
        calendars.addDeviation(
                school.id(), new Deviation(Deviation.Kind.LAST_SCHOOL_DAY, early, early, ""));

        assertThat(before).doesNotHaveDuplicates().hasSizeGreaterThan(8);
        assertThat(uidsOfFeed(key)).containsExactlyInAnyOrderElementsOf(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-05, ''",
        "2026-07-06, Onderhoud bij Uitgeverij De Zwaluw van 20 juli t/m 7 augustus",
        "2026-07-20, Onderhoud bij Uitgeverij De Zwaluw t/m 7 augustus",
        "2026-08-07, Onderhoud bij Uitgeverij De Zwaluw t/m 7 augustus",
        "2026-08-08, ''"
    })
    void warnsAboveThePageTwoWeeksAheadUntilItIsOver(LocalDate today, String words)
            throws Exception {
        practice.choose(school.id());
        day.itIs(today);

        var found =
                mvc.perform(get(school.home() + "/hulp").with(Visit.of(Role.TEACHER, school)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(found.contains("Onderhoud bij")).isEqualTo(!words.isEmpty());
        assertThat(found).contains(words);
    }

    @Test
    void helpIsThereForEverybodyAndLeadsToTheOwnSchool() throws Exception {
        mvc.perform(get("/hulp"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Bel je netwerkbeheerder")));
        mvc.perform(get("/hulp").with(Visit.of(Role.TEACHER, school)))
                .andExpect(content().string(containsString(school.home() + "/hulp")));
    }

    @Test
    void helpOfASchoolHasItsNumbersAndItsFacts() throws Exception {
        practice.choose(school.id());

        mvc.perform(get(school.home() + "/hulp").with(Visit.of(Role.TEACHER, school)))
                .andExpect(content().string(containsString("010 000 00 03")))
                .andExpect(content().string(containsString("BRIN: " + school.brin())))
                .andExpect(content().string(containsString("Datum: 18 juni 2026")));
    }

    private String answerTo(String path, String key) throws Exception {
        var answer =
                mvc.perform(get(path).param("key", key))
                        .andExpect(status().isNotFound())
                        .andReturn()
                        .getResponse();
        return answer.getContentType() + answer.getContentAsString();
    }

    private List<String> uidsOfFeed(String key) throws Exception {
        return mvc.perform(get(school.home() + "/agenda.ics").param("key", key))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .filter(it -> it.startsWith("UID:"))
                .toList();
    }
}
