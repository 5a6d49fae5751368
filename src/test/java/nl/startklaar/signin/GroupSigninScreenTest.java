package nl.startklaar.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import nl.startklaar.AsViewer;
import nl.startklaar.HouseTest;
import nl.startklaar.audit.AuditLine;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@HouseTest
class GroupSigninScreenTest {

    private static final String MARIEKE = "marieke@deboom.example";

    @Autowired WebApplicationContext application;
    @Autowired MockMvc mvc;
    @Autowired SigninCast cast;
    @Autowired PupilCards cards;
    @Autowired PupilCredentials credentials;
    @Autowired EverybodyCanComeIn check;
    @Autowired AuditTrail trail;

    @Test
    void aTeacherSeesTheOwnGroupAndNoOther() throws Exception {
        var school = cast.aSchool();
        var own = cast.aGroup(school, "3 De Egels", "3", "Noor Berg", "Noor Smit");
        var other = cast.aGroup(school, "4 De Mieren", "4", "Jip");
        cast.aTeacher(school, own, MARIEKE);

        assertThat(show(school, Role.TEACHER, own.id().toString()).getContentAsString())
                .contains("Laat Noor B. binnen", "Laat Noor S. binnen")
                .doesNotContain("Smit");
        assertThat(show(school, Role.TEACHER, other.id().toString()).getStatus()).isEqualTo(404);
        assertThat(show(school, Role.TEACHER, "").getContentAsString())
                .contains("3 De Egels")
                .doesNotContain("4 De Mieren", "Meld dit apparaat aan");
        assertThat(show(school, Role.ICT_COORDINATOR, "").getContentAsString())
                .contains("1 zonder kaart, 1 zonder plaatjes")
                .contains("3 De Egels", "4 De Mieren", "Meld dit apparaat aan");
    }

    @Test
    void lastYearsTeacherReachesNobodyThroughLastYearsGroup() throws Exception {
        var school = cast.aSchool();
        var now = cast.aGroup(school, "3 De Egels", "3", "Noor");
        var before = cast.sameIn(new SchoolYear(2025), school, now, "2 De Egels", "2");
        cast.aTeacher(school, before, MARIEKE);
        var noor = before.id() + "/" + now.first().id();

        assertThat(show(school, Role.TEACHER, before.id().toString()).getStatus()).isEqualTo(404);
        for (String deed : List.of("/binnen", "/nieuw", "/dagkaart", "/kaart", "/kaart-weg")) {
            assertThat(submit(school, Role.TEACHER, noor + deed).getStatus())
                    .as(deed)
                    .isEqualTo(404);
        }
        var door = "/leerling/" + school.brin();
        assertThat(new Tablet(mvc).open(door + "/" + before.id()))
                .as("an old bookmark leads to the door, and shows nobody")
                .returns(303, MockHttpServletResponse::getStatus)
                .returns(door, MockHttpServletResponse::getRedirectedUrl);
    }

    @Test
    void nextYearsTeacherWaitsUntilTheChildIsInTheGroup() throws Exception {
        var school = cast.aSchool();
        var now = cast.aGroup(school, "3 De Egels", "3", "Noor");
        var next = cast.sameIn(new SchoolYear(2027), school, now, "4 De Egels", "4");
        cast.aTeacher(school, next, MARIEKE);

        assertThat(show(school, Role.TEACHER, next.id().toString()).getStatus()).isEqualTo(200);
        assertThat(
                        submit(school, Role.TEACHER, next.id() + "/" + now.first().id() + "/binnen")
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void letsAChildInThatIsLockedOut() throws Exception {
        var school = cast.aSchool();
        var own = cast.aGroup(school, "3 De Egels", "3", "Noor");
        cast.aTeacher(school, own, MARIEKE);
        credentials.resetPictures(school.id(), own.pupils());
        var noor = own.id() + "/" + own.first().id();
        var door = "/leerling/" + school.brin() + "/" + noor;
        var tablet = new Tablet(mvc);
        for (int guess = 0; guess < 5; guess++) {
            tablet.submit(
                    door + "/plaatjes", "plaatje", "star", "plaatje", "drum", "plaatje", "pencil");
        }
        assertThat(tablet.open(door).getContentAsString()).contains("Vraag je juf of meester");
        assertThat(show(school, Role.TEACHER, own.id().toString()).getContentAsString())
                .contains("Te vaak mis");

        assertThat(submit(school, Role.TEACHER, noor + "/binnen").getStatus()).isEqualTo(303);

        assertThat(tablet.open(door).getContentAsString()).contains("/binnen");
        assertThat(tablet.submit(door + "/binnen").getHeader("Location")).endsWith("/thuis");
        assertThat(show(school, Role.TEACHER, own.id().toString()).getContentAsString())
                .contains("Nu binnen: 1 van de 1 leerlingen.")
                .doesNotContain("Te vaak mis");
    }

    @Test
    void givesNewPicturesAndShowsThemOnce() throws Exception {
        var school = cast.aSchool();
        var own = cast.aGroup(school, "4 De Mieren", "4", "Jip");

        var page = submit(school, Role.ICT_COORDINATOR, own.id() + "/nieuw").getContentAsString();

        assertThat(page).contains("Jip", "Je ziet dit één keer");
        assertThat(SecretPictures.THINGS.stream().filter(it -> page.contains("#" + it + "\"")))
                .hasSize(3);
    }

    @Test
    void whoHasPicturesOrAPasswordKeepsThemUnlessEverybodyGetsNewOnes() throws Exception {
        var school = cast.aSchool();
        var own = cast.aGroup(school, "4 De Mieren", "4", "Jip", "Sem");
        for (Way way : List.of(Way.PICTURES, Way.PASSWORD)) {
            credentials.setWay(school.id(), own.id(), way);
            submit(school, Role.ICT_COORDINATOR, own.id() + "/" + own.first().id() + "/nieuw");

            assertThat(page(school, own, "/nieuw")).contains("Sem").doesNotContain("Jip");
            assertThat(submit(school, Role.ICT_COORDINATOR, own.id() + "/nieuw").getStatus())
                    .isEqualTo(303);
            assertThat(page(school, own, "/nieuw/iedereen")).contains("Sem", "Jip");
        }
    }

    @Test
    void revokesTheCardsOfAGroupOrOfTheSchool() throws Exception {
        var school = cast.aSchool();
        var own = cast.aGroup(school, "3 De Egels", "3", "Noor", "Sem");
        var other = cast.aGroup(school, "4 De Mieren", "4", "Jip");
        cast.aTeacher(school, own, MARIEKE);
        cards.print(school, own.ids());
        cards.print(school, other.ids());
        assertThat(show(school, Role.TEACHER, own.id().toString()).getContentAsString())
                .contains(own.id() + "/kaarten/weg");

        submit(school, Role.TEACHER, other.id() + "/kaarten/weg");
        submit(school, Role.TEACHER, own.id() + "/kaarten/weg");
        assertThat(cards.listHolders(school.id())).containsExactlyElementsOf(other.ids());

        submit(school, Role.ICT_COORDINATOR, "kaarten/weg");
        assertThat(cards.listHolders(school.id())).isEmpty();
    }

    /** Of thirty who come in every morning nobody would find anything else there. */
    @Test
    void theLogBookHasOneLineForAPileAndNoneForWhoComesIn() throws Exception {
        var school = cast.aSchool();
        var own = cast.aGroup(school, "4 De Mieren", "4", "Jip", "Sem");
        credentials.resetPictures(school.id(), own.pupils());
        credentials.letIn(school.id(), own.first().id());
        new Tablet(mvc)
                .submit(
                        "/leerling/"
                                + school.brin()
                                + "/"
                                + own.id()
                                + "/"
                                + own.first().id()
                                + "/binnen");

        assertThat(trail.list(school.id(), 50))
                .extracting(AuditLine::deed)
                .contains("signin.audit.came-in")
                .containsOnlyOnce("signin.audit.pictures-reset");
        assertThat(logBook(school))
                .contains("Nieuwe plaatjes gegeven", "Leerling binnengelaten")
                .doesNotContain("Leerling ingelogd");
    }

    private String logBook(School school) throws Exception {
        return AsViewer.pages(application)
                .perform(
                        get("/s/" + school.brin() + "/logboek")
                                .with(AsViewer.at(school, Role.ICT_COORDINATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(School school, SigninCast.Group group, String deed) throws Exception {
        return submit(school, Role.ICT_COORDINATOR, group.id() + deed).getContentAsString();
    }

    @Test
    void theListIsDoneWhenEverybodyHasWhatTheGroupAsksFor() {
        var school = cast.aSchool();
        assertThat(verdict(school)).isInstanceOf(Verdict.NotYet.class);

        var egels = cast.aGroup(school, "1 De Egels", "1", "Noor", "Sem");
        var mieren = cast.aGroup(school, "4 De Mieren", "4", "Jip");
        assertThat(findings(school)).hasSize(3);

        cards.print(school, egels.ids());
        cards.print(school, mieren.ids());
        assertThat(findings(school)).singleElement().asString().contains("signin.n10.pictures");

        credentials.resetPictures(school.id(), mieren.pupils());
        assertThat(verdict(school)).isInstanceOf(Verdict.Met.class);

        cards.revoke(school.id(), List.of(egels.first().id()));
        assertThat(findings(school)).singleElement().asString().contains("signin.n10.cards");
    }

    @Test
    void aMixedGroupFollowsItsYoungest() {
        assertThat(Way.usual(List.of("6", "5"))).isEqualTo(Way.CARD_AND_PICTURES);
        assertThat(Way.usual(List.of("2", "3"))).isEqualTo(Way.CARD);
        assertThat(Way.usual(List.of("0"))).isEqualTo(Way.CARD);
        assertThat(Way.usual(List.of("6"))).isEqualTo(Way.PASSWORD);
        assertThat(Way.usual(List.of("S"))).isEqualTo(Way.CARD_AND_PICTURES);
        assertThat(Way.usual(List.of(""))).isEqualTo(Way.CARD_AND_PICTURES);
    }

    private List<?> findings(School school) {
        var verdict = verdict(school);
        assertThat(verdict).isInstanceOf(Verdict.NotMet.class);
        return ((Verdict.NotMet) verdict).findings();
    }

    private Verdict verdict(School school) {
        return check.verify(
                new CheckedSchool(school, new SchoolYear(2026), LocalDate.of(2026, 9, 7)));
    }

    private MockHttpServletResponse show(School school, Role role, String below) throws Exception {
        var path = address(school) + (below.isEmpty() ? "" : "/" + below);
        return AsViewer.pages(application)
                .perform(get(path).with(AsViewer.at(school, role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse submit(School school, Role role, String below)
            throws Exception {
        return AsViewer.pages(application)
                .perform(post(address(school) + "/" + below).with(AsViewer.at(school, role)))
                .andReturn()
                .getResponse();
    }

    private static String address(School school) {
        return "/s/" + school.brin() + "/inloggen-leerlingen";
    }
}
