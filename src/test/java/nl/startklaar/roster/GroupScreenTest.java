package nl.startklaar.roster;

import static nl.startklaar.roster.RosterCast.YEAR;
import static nl.startklaar.roster.RosterCast.added;
import static nl.startklaar.roster.RosterCast.combined;
import static nl.startklaar.roster.RosterCast.group;
import static nl.startklaar.roster.RosterCast.member;
import static nl.startklaar.roster.RosterCast.named;
import static nl.startklaar.roster.RosterCast.placed;
import static nl.startklaar.roster.RosterCast.pupil;
import static nl.startklaar.roster.RosterCast.staffed;
import static nl.startklaar.roster.RosterCast.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class GroupScreenTest {

    private final MockMvcTester mvc;
    private final Rosters rosters;
    private final Given given;

    private final BaseGroup egels = group("3 De Egels", "3");
    private final BaseGroup uilen = group("5/6 De Uilen", "5", "6");
    private final StaffMember merel = teacher("Merel", "Heijden");

    private School school =
            new School(
                    new SchoolId(UUID.randomUUID()),
                    new BoardId(UUID.randomUUID()),
                    new Brin("99ZZ99"),
                    "",
                    "",
                    "",
                    "",
                    "",
                    false);

    GroupScreenTest(
            @Autowired MockMvcTester mvc, @Autowired Rosters rosters, @Autowired Given given) {
        this.mvc = mvc;
        this.rosters = rosters;
        this.given = given;
    }

    @BeforeEach
    void aSchoolWithTwoGroups() {
        school = given.aSchool();
        var noor = person("Noor", "van den", "Berg");
        var plusklas = combined("Plusklas");
        apply(
                egels,
                uilen,
                merel,
                plusklas,
                staffed(merel, egels, "LRK"),
                noor,
                placed(noor, egels),
                member(noor, plusklas));
    }

    @Test
    void listsTheGroupsWithTheirPupilsAndTeachers() {
        assertThat(list(Role.ICT_COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("Groepen in schooljaar 2026-2027")
                .containsSubsequence("3 De Egels", "Merel Heijden", "Geen meldingen")
                .containsSubsequence("5/6 De Uilen", "Combinatiegroep", "Nog geen leerkracht");
    }

    @Test
    void nobodysBrowserKeepsPupils() {
        assertThat(list(Role.HEAD)).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(show(egels, Role.HEAD))
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void listsPupilsBySurnameWithoutItsPrefixOrByFirstName() {
        var pupils =
                List.of(
                        person("Wouter", "'t", "Hart"),
                        person("Ömer", "", "Özdemir"),
                        person("Zoë", "de", "Vries"),
                        person("Anna", "", "IJsbrand"),
                        person("Yara", "", "Ypma"),
                        person("Tenzin", "", ""));
        pupils.forEach(it -> apply(it, placed(it, uilen)));

        assertThat(show(uilen, Role.ICT_COORDINATOR))
                .bodyText()
                .containsSubsequence(
                        "Hart, Wouter 't",
                        "IJsbrand, Anna",
                        "Özdemir, Ömer",
                        "Tenzin",
                        "Vries, Zoë de",
                        "Ypma, Yara");
        assertThat(get(address(uilen) + "?op=voornaam", Role.ICT_COORDINATOR))
                .bodyText()
                .containsSubsequence(
                        "Anna IJsbrand",
                        "Ömer Özdemir",
                        "Tenzin",
                        "Wouter 't Hart",
                        "Yara Ypma",
                        "Zoë de Vries");
    }

    @Test
    void showsTheTeachersWithTheirRolesAndTheOtherGroupsOfAPupil() {
        assertThat(show(egels, Role.CARE_COORDINATOR))
                .bodyText()
                .containsSubsequence(
                        "Berg, Noor van den", "Plusklas", "Merel Heijden", "leerkracht");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ICT_COORDINATOR", "HEAD", "CARE_COORDINATOR"})
    void seesEveryGroup(Role role) {
        assertThat(list(role)).bodyText().contains("De Egels", "De Uilen");
        assertThat(show(uilen, role)).hasStatusOk();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEACHER", "SUBSTITUTE", "TRAINEE", "SUPPORT_STAFF"})
    void seesOnlyTheGroupsOfTheSameAddress(Role role) {
        assertThat(get(address(""), role, "Merel@DeBoom.example"))
                .bodyText()
                .contains("De Egels")
                .doesNotContain("De Uilen");
        assertThat(get(address(egels), role, "merel@deboom.example")).hasStatusOk();
        assertThat(get(address(uilen), role, "merel@deboom.example")).hasStatus(404);
        assertThat(get(address(""), role, "tom@deboom.example"))
                .bodyText()
                .contains("Je staat nog niet bij een groep.")
                .doesNotContain("De Egels");
    }

    @Test
    void anEmptyAddressMatchesNobody() {
        var nameless = new StaffMember(UUID.randomUUID(), named("Tom", "", "Hart"), "");
        apply(nameless, staffed(nameless, uilen));

        assertThat(get(address(uilen), Role.TEACHER, "")).hasStatus(404);
    }

    @Test
    void aBoardSeesNoPupils() {
        assertThat(list(Role.BOARD)).hasStatus(404);
        assertThat(show(egels, Role.BOARD)).hasStatus(404);
    }

    @Test
    void anotherSchoolsGroupIsNotThere() {
        var elsewhere = address(egels);
        school = given.aSchool();

        assertThat(get(elsewhere, Role.ICT_COORDINATOR)).hasStatus(404);
        assertThat(show(egels, Role.ICT_COORDINATOR)).hasStatus(404);
        assertThat(get(address("/geen-groep"), Role.ICT_COORDINATOR)).hasStatus(404);
    }

    @Test
    void anEmptySchoolIsToldToImport() {
        school = given.aSchool();

        assertThat(list(Role.ICT_COORDINATOR))
                .bodyText()
                .contains("Nog geen groepen.", "href=\"" + school.home() + "/import\"");
        assertThat(list(Role.CARE_COORDINATOR)).bodyText().doesNotContain("/import\"");
    }

    @Test
    void showsTheComingYearAsSoonAsItHasGroups(@Autowired TestTime.Day day) {
        assertThat(list(Role.HEAD)).bodyText().doesNotContain("schooljaar=");
        apply(group(YEAR.next(), "4 De Egels", "4"));

        assertThat(list(Role.HEAD)).bodyText().contains("3 De Egels", "schooljaar=2027-2028");
        assertThat(get(address("?schooljaar=2027-2028"), Role.HEAD))
                .bodyText()
                .contains("4 De Egels")
                .doesNotContain("3 De Egels");
        assertThat(get(address("?schooljaar=2031-2032"), Role.HEAD)).hasStatus(404);

        day.itIs(LocalDate.of(2026, 6, 15));
        assertThat(list(Role.HEAD)).bodyText().as("nothing runs yet").contains("3 De Egels");
    }

    @Test
    void aPupilWhoLeftIsNoLongerShown(@Autowired TestTime.Day day) {
        var jip = pupil("Jip", "Hart");
        apply(
                jip,
                new Placement(
                        UUID.randomUUID(),
                        YEAR,
                        jip.id(),
                        "5",
                        uilen.id(),
                        null,
                        LocalDate.of(2026, 10, 1)));

        day.itIs(LocalDate.of(2026, 9, 30));
        assertThat(show(uilen, Role.HEAD)).bodyText().contains("Hart, Jip");
        day.itIs(LocalDate.of(2026, 10, 1));
        assertThat(show(uilen, Role.HEAD)).bodyText().doesNotContain("Hart, Jip");
    }

    @Test
    void programsReadTheSameListAsJson() {
        apply(group("4 D'n \"Hért\" \\ 😀", "4"));

        assertThat(
                        as(Role.ICT_COORDINATOR, "ict@deboom.example", address(""))
                                .accept(MediaType.APPLICATION_JSON)
                                .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].name")
                .asArray()
                .containsExactly("3 De Egels", "4 D'n \"Hért\" \\ 😀", "5/6 De Uilen");
    }

    private static Pupil person(String given, String prefix, String surname) {
        return new Pupil(UUID.randomUUID(), named(given, prefix, surname), null);
    }

    private void apply(RosterRow... rows) {
        assertThat(rosters.apply(school.id(), YEAR, added(rows), "roster.audit.test"))
                .isInstanceOf(ApplyOutcome.Applied.class);
    }

    private String address(String rest) {
        return school.home() + "/groepen" + rest;
    }

    private String address(BaseGroup group) {
        return address("/" + group.id());
    }

    private MvcTestResult list(Role role) {
        return get(address(""), role);
    }

    private MvcTestResult show(BaseGroup group, Role role) {
        return get(address(group), role);
    }

    private MvcTestResult get(String address, Role role) {
        return get(address, role, "iemand@deboom.example");
    }

    private MvcTestResult get(String address, Role role, String email) {
        return as(role, email, address).exchange();
    }

    private MockMvcRequestBuilder as(Role role, String email, String address) {
        var appointment =
                role == Role.BOARD
                        ? new Appointment(role, null, school.board())
                        : new Appointment(role, school.id(), null);
        var viewer = new Viewer(UUID.randomUUID(), "Iemand", email, List.of(appointment));
        return mvc.get()
                .uri(URI.create(address))
                .locale(Locale.forLanguageTag("nl"))
                .with(user("iemand"))
                .with(request -> {
                    viewer.enter(request);
                    return request;
                });
    }
}
