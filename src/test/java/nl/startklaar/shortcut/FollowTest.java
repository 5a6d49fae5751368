package nl.startklaar.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a bookmark leads: the right start, or a page that helps on, and never an error. */
@HouseTest
class FollowTest {

    @Autowired private MockMvc mvc;
    @Autowired private Given given;
    @Autowired private GivenMaterial material;
    @Autowired private SignedIn signedIn;
    @Autowired private Shortcuts shortcuts;
    @Autowired private Uses uses;
    @Autowired private Rosters rosters;
    @Autowired private TestTime.Day day;

    private Optional<School> school = Optional.empty();

    @BeforeEach
    void aSchool() {
        school = Optional.of(given.aSchool());
    }

    @Test
    void leadsPupilsToTheirDoor() throws Exception {
        assertThat(follow(make(Audience.PUPILS)).getRedirectedUrl()).isEqualTo(door());
    }

    @Test
    void leadsOneGroupToItsOwnDoor() throws Exception {
        var group = aGroup(SchoolYear.of(day.today()));

        assertThat(follow(make(Audience.PUPILS, group, null)).getRedirectedUrl())
                .isEqualTo(door() + "/" + group);
    }

    @Test
    void aGroupOfAYearThatIsOverLeadsToAllGroups() throws Exception {
        var group = aGroup(new SchoolYear(SchoolYear.of(day.today()).startYear() - 1));

        assertThat(follow(make(Audience.PUPILS, group, null)).getRedirectedUrl()).isEqualTo(door());
    }

    @Test
    void remembersTheProductUntilThePupilIsInside() throws Exception {
        var product = aProduct();
        var answer = follow(make(Audience.PUPILS, null, product));

        assertThat(answer.getRedirectedUrl()).isEqualTo(door());
        assertThat(lesson(answer).getValue()).isEqualTo(theSchool().brin() + "." + product);
        assertThat(lesson(answer).isHttpOnly()).isTrue();
    }

    @Test
    void theNextShortcutForgetsTheProductOfTheLast() throws Exception {
        assertThat(lesson(follow(make(Audience.PUPILS))).getMaxAge()).isZero();
    }

    @Test
    void aProductThatIsNoLongerThereIsForgotten() throws Exception {
        var answer = follow(make(Audience.PUPILS, null, UUID.randomUUID()));

        assertThat(lesson(answer).getMaxAge()).isZero();
    }

    @Test
    void leadsATeacherToSigningInAndBack() throws Exception {
        var shortcut = make(Audience.TEACHERS);

        assertThat(follow(shortcut).getRedirectedUrl())
                .isEqualTo("/inloggen?naar=" + shortcut.path());
        var signIn = mvc.perform(get("/inloggen?naar=" + shortcut.path())).andReturn();
        assertThat(signIn.getResponse().getContentAsString())
                .contains("value=\"" + shortcut.path() + "\"");
    }

    @Test
    void leadsATeacherWhoIsInsideToTheMaterial() throws Exception {
        var teacher = signedIn.as(Role.TEACHER, theSchool());
        var product = aProduct();

        assertThat(follow(make(Audience.TEACHERS), teacher).getRedirectedUrl())
                .isEqualTo(theSchool().home() + "/lesmateriaal");
        assertThat(follow(make(Audience.TEACHERS, null, product), teacher).getRedirectedUrl())
                .isEqualTo(theSchool().home() + "/open/" + product);
    }

    @Test
    void whoIsNothingAtThatSchoolBeginsAtTheirOwnStart() throws Exception {
        var stranger = signedIn.as(Role.TEACHER, given.aSchool());

        assertThat(follow(make(Audience.TEACHERS), stranger).getRedirectedUrl()).isEqualTo("/");
    }

    @ParameterizedTest
    @MethodSource("audiences")
    void aRevokedOneHelpsOnAndIsCounted(Audience audience) throws Exception {
        var shortcut = make(audience);
        shortcuts.revoke(theSchool(), shortcut.id());

        var answer = follow(shortcut);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains(
                        audience == Audience.PUPILS
                                ? "href=\"" + door() + "\""
                                : "/inloggen?naar=" + theSchool().home() + "/lesmateriaal");
        assertThat(uses.countOld(theSchool().id())).isOne();
    }

    static List<Audience> audiences() {
        return List.of(Audience.values());
    }

    @Test
    void onePutBackLeadsOnAgain() throws Exception {
        var shortcut = make(Audience.PUPILS);
        shortcuts.revoke(theSchool(), shortcut.id());
        shortcuts.restore(theSchool(), shortcut.id());

        assertThat(follow(shortcut).getRedirectedUrl()).isEqualTo(door());
    }

    @Test
    void countsADeviceOnceHoweverOftenItComes() throws Exception {
        var shortcut = make(Audience.PUPILS);
        shortcuts.revoke(theSchool(), shortcut.id());
        var device = cookie(follow(shortcut), "sk_device");

        follow(shortcut, device);
        follow(shortcut, device);
        follow(shortcut);

        assertThat(uses.countOld(theSchool().id())).isEqualTo(2);
        assertThat(uses.countLately(theSchool().id())).containsEntry(shortcut.id(), 2);
    }

    @Test
    void aCoordinatorWhoTriesIsNotCounted() throws Exception {
        var shortcut = make(Audience.PUPILS);
        shortcuts.revoke(theSchool(), shortcut.id());

        follow(shortcut, signedIn.as(Role.ICT_COORDINATOR, theSchool()));

        assertThat(uses.countOld(theSchool().id())).isZero();
    }

    @Test
    void forgetsWhatWasLongAgo() throws Exception {
        var shortcut = make(Audience.PUPILS);
        follow(shortcut);
        day.itIs(day.today().plusDays(15));
        assertThat(uses.countLately(theSchool().id())).isEmpty();
    }

    @Test
    void anotherSchoolsTokenUnderThisCodeIsUnknown() throws Exception {
        var other = given.aSchool();
        var theirs = make(Audience.PUPILS);

        var answer = open("/k/" + other.brin() + "-" + theirs.token().secret());

        assertThat(answer.getContentAsString()).contains("/leerling/" + other.brin());
    }

    @Test
    void aMistypedOneStillLeadsToItsSchool() throws Exception {
        var answer = open("/k/" + theSchool().brin() + "-AAAA");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("href=\"" + door() + "\"");
    }

    @Test
    void canBeTypedInSmallLetters() throws Exception {
        var shortcut = make(Audience.PUPILS);

        var answer = open("/k/" + shortcut.token().text().toLowerCase(Locale.ROOT));

        assertThat(answer.getRedirectedUrl()).isEqualTo(door());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verlopen",
                "99ZZ99-0123456789ABCDEF",
                "99AA00-0123456789ABCDE\u0130",
                "--------",
                "-",
                "https:elders.example",
                "elders.example",
                "' or 1=1 --",
                "<script>alert(1)<script>",
                "\u202e99AA00",
                "null",
                "${7*7}"
            })
    void whatIsNoShortcutGetsHelp(String written) throws Exception {
        var address = UriComponentsBuilder.fromPath("/k/{token}").build(written);

        var answer = mvc.perform(get(address).accept("text/html")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("href=\"/inloggen\"")
                .doesNotContain(written.length() > 4 ? written : "elders");
    }

    @Test
    void aVeryLongOneGetsHelpToo() throws Exception {
        assertThat(open("/k/" + "9".repeat(6_000)).getStatus()).isEqualTo(200);
    }

    /** Nothing that a stranger adds to the address moves where it leads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "naar=https://elders.example",
                "TARGET=//elders.example",
                "via=snelkoppeling-2026",
                "product=//elders"
            })
    void noQueryChangesWhereItLeads(String query) throws Exception {
        assertThat(open(make(Audience.PUPILS).path() + "?" + query).getRedirectedUrl())
                .isEqualTo(door());
    }

    private UUID aGroup(SchoolYear year) {
        var group = new BaseGroup(UUID.randomUUID(), year, "De Egels", "", List.of("4"));
        rosters.apply(theSchool().id(), year, List.of(RosterChange.added(group)), "roster.audit.x");
        return group.id();
    }

    private UUID aProduct() {
        var method = material.aMethod(material.aPublisher(), "Getalbouw");
        return material.aProduct(method, null, Product.Audience.PUPIL).id();
    }

    private Shortcut make(Audience audience) {
        return make(audience, null, null);
    }

    private Shortcut make(Audience audience, @Nullable UUID group, @Nullable UUID product) {
        return shortcuts.make(
                theSchool(),
                new Wish(
                        "Startklaar",
                        audience,
                        Optional.ofNullable(group),
                        Optional.ofNullable(product)));
    }

    private MockHttpServletResponse follow(Shortcut shortcut, Cookie... cookies) throws Exception {
        var request = get(shortcut.path()).accept("text/html");
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return mvc.perform(get(address).accept("text/html")).andReturn().getResponse();
    }

    private static Cookie lesson(MockHttpServletResponse answer) {
        return cookie(answer, "sk_les");
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) {
        return Arrays.stream(answer.getCookies())
                .filter(it -> it.getName().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private String door() {
        return "/leerling/" + theSchool().brin();
    }

    private School theSchool() {
        return school.orElseThrow();
    }
}
