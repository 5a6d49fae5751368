package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.family.Household.home;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.signin.PupilCards;
import nl.startklaar.signin.SigninCast;
import nl.startklaar.signin.SigninCast.Group;
import nl.startklaar.signin.Tablet;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What opens at home, and what the school sees and does about families. */
@HouseTest
class AtHomeTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final String teacher = UUID.randomUUID() + "@voorbeeldschool.example";

    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired SignedIn signedIn;
    @Autowired GivenMaterial material;
    @Autowired Catalogue catalogue;
    @Autowired PupilCards cards;
    @Autowired Letters letters;
    @Autowired Children children;
    @Autowired Parents parents;

    private @Nullable School school;
    private @Nullable Group egels;

    @BeforeEach
    void aGroup() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "6 De Egels", "6", "Noor", "Sem");
    }

    @Test
    void aProductForSchoolAloneSaysSoAtHomeAndOpensAtSchool() throws Exception {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Telboom");
        material.aLicence(school().id(), method, null, AUGUST, null);
        material.switchedOn(school().id(), publisher, AUGUST);
        material.aGroupLink(school().id(), YEAR, egels().id(), null, method, "6");
        var exercise = material.aProduct(method, "6", Audience.PUPIL);
        var test = onlyAtSchool(material.aProduct(method, null, Audience.TEST));
        var family = new Household(mvc, outbox);
        family.comesInWith(letter(0));

        assertThat(family.sees(home(school())))
                .contains("/les/" + exercise.id(), "niet thuis", test.name())
                .doesNotContain("/les/" + test.id());
        assertThat(family.sees("/leerling/" + school().brin() + "/les/" + test.id()))
                .contains("niet thuis")
                .doesNotContain("Hier komt je les");

        var tablet = new Tablet(mvc);
        var card = cards.print(school(), List.of(egels().first().id())).getFirst();
        tablet.submit(
                "/leerling/" + school().brin() + "/kaart",
                "kaart",
                card.address().substring(card.address().indexOf('#') + 1));
        assertThat(tablet.open(home(school())).getContentAsString())
                .contains("/les/" + exercise.id(), "/les/" + test.id())
                .doesNotContain("niet thuis");
    }

    /** Also on the address of the school: a parent sits beside a test there. */
    @Test
    void whoCameInFromHomeIsAtHomeEverywhere() throws Exception {
        var family = new Household(mvc, outbox);
        family.device.goesTo(SigninCast.AT_SCHOOL);
        family.comesInWith(letter(0));

        assertThat(family.sees(home(school()))).contains("Noor");
        family.device.goesTo(SigninCast.ELSEWHERE);
        assertThat(family.sees(home(school()))).contains("Noor");
    }

    @Test
    void aParentIsNobodyAtSchool() throws Exception {
        var family = new Household(mvc, outbox);
        family.comesInWith(letter(0));

        for (var page : List.of("", "/startlijst", "/inloggen-thuis", "/leerlingen")) {
            var answer = family.device.open("/s/" + school().brin() + page);
            assertThat(answer.getStatus()).as(page).isIn(302, 303, 404);
            assertThat(answer.getContentAsString()).doesNotContain("Noor");
        }
        assertThat(family.device.open("/mijn").getStatus()).isEqualTo(302);
    }

    @Test
    void aTeacherPrintsForTheOwnGroupAndNoOther() throws Exception {
        cast.aTeacher(school(), egels(), teacher);
        var bevers = cast.aGroup(school(), "7 De Bevers", "7", "Bram");
        var desk = desk(Role.TEACHER);

        var sheet = desk.submit(group(egels()) + "/brieven");

        assertThat(sheet.getContentAsString()).contains("Noor", "Sem", "class=\"code\"");
        assertThat(sheet.getHeader("Cache-Control")).contains("no-store");
        assertThat(desk.submit(group(bevers) + "/brieven").getStatus()).isEqualTo(404);
        assertThat(desk.open(group(bevers)).getStatus()).isEqualTo(404);
        assertThat(desk.open(at("")).getContentAsString())
                .contains("6 De Egels")
                .doesNotContain("7 De Bevers");
    }

    @Test
    void theSheetIsRight() throws Exception {
        var desk = desk(Role.ICT_COORDINATOR);

        var sheet = desk.submit(at("/brieven")).getContentAsString();

        var code = sheet.replaceAll("(?s).*?class=\"code\">([^<]+)<.*", "$1");
        assertThat(LetterCode.find(code)).flatMap(it -> letters.find(school(), it)).isPresent();
        assertThat(location(desk.submit(at("/brieven")))).isEqualTo(at(""));
    }

    @Test
    void theSchoolEndsOneParentAndPrintsAnew() throws Exception {
        var family = new Household(mvc, outbox);
        family.comesInWith(letter(0));
        var noor = egels().first();
        var way =
                children.list(parents.findByEmail(family.email).orElseThrow().id())
                        .getFirst()
                        .way();
        var desk = desk(Role.ICT_COORDINATOR);

        assertThat(desk.open(group(egels())).getContentAsString())
                .contains("Logt in sinds")
                .doesNotContain(family.email);
        assertThat(location(desk.submit(group(egels()) + "/" + noor.id() + "/brief")))
                .isEqualTo(group(egels()));
        desk.submit(group(egels()) + "/" + noor.id() + "/ouder/" + way.id() + "/einde");

        assertThat(family.device.open(home(school())).getStatus()).isEqualTo(303);
        assertThat(family.sees("/thuis")).doesNotContain("Noor");
        assertThat(
                        desk.submit(group(egels()) + "/" + noor.id() + "/brief", "nummer", "1")
                                .getContentAsString())
                .contains("class=\"code\"");
    }

    private Product onlyAtSchool(Product it) {
        var test =
                new Product(
                        it.id(),
                        it.method(),
                        it.code(),
                        it.name() + " toets",
                        it.yearGroup(),
                        it.audience(),
                        it.opens(),
                        it.address(),
                        it.icon(),
                        it.deviceProfile(),
                        true,
                        true);
        catalogue.keep(List.of(), List.of(), List.of(test));
        return test;
    }

    private Tablet desk(Role role) {
        var tablet = new Tablet(mvc);
        var cookie = signedIn.as(role, school(), teacher);
        tablet.carries(Map.of(cookie.getName(), cookie));
        return tablet;
    }

    private PrintedLetter letter(int child) {
        return letters.print(school(), egels().pupils().get(child).id(), 1).getFirst();
    }

    private String at(String path) {
        return "/s/" + school().brin() + "/inloggen-thuis" + path;
    }

    private String group(Group group) {
        return at("/" + group.id());
    }

    private static String location(MockHttpServletResponse answer) {
        return Household.location(answer);
    }

    private School school() {
        return requireNonNull(school);
    }

    private Group egels() {
        return requireNonNull(egels);
    }
}
