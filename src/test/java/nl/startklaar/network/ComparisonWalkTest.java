package nl.startklaar.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A coordinator walks both ways in, and hears who has to mend it. */
@HouseTest
class ComparisonWalkTest {

    /** Nobody is asked there: it is within a network. */
    private static final String ISSUER = "https://10.0.0.1/portaal";

    private final MockMvc mvc;
    private final Given given;
    private final SignedIn signedIn;
    private final Connections connections;
    private final Comparisons comparisons;
    private final TestTime.Moment clock;

    private School school;
    private Connection portal;
    private Cookie coordinator;

    ComparisonWalkTest(
            @Autowired MockMvc mvc,
            @Autowired Given given,
            @Autowired SignedIn signedIn,
            @Autowired Connections connections,
            @Autowired Comparisons comparisons,
            @Autowired TestTime.Moment clock) {
        this.mvc = mvc;
        this.given = given;
        this.signedIn = signedIn;
        this.connections = connections;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @BeforeEach
    void aPortalThatDoesNotAnswer() {
        school = given.aSchool();
        coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        portal =
                connections.add(
                        school.id(),
                        new NewConnection(
                                "Knikkerplein",
                                ISSUER,
                                "startklaar",
                                "secret",
                                Optional.empty(),
                                new Claims("profile", "eck_id", "las_key"),
                                true,
                                true),
                        Endpoints.byHand(
                                ISSUER + "/authorize",
                                ISSUER + "/token",
                                ISSUER + "/jwks",
                                "",
                                ""));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.cookie(coordinator)).andReturn().getResponse();
    }

    private String begin() throws Exception {
        var begun =
                send(
                        post(school.home() + "/portaalproef")
                                .param("portal", portal.id().toString())
                                .with(csrf()));
        assertThat(begun.getStatus()).isEqualTo(303);
        return String.valueOf(begun.getRedirectedUrl());
    }

    private Comparison kept(String page) {
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        return comparisons.get(school.id(), id);
    }

    @Test
    void thePortalFailsAndDirectWorks() throws Exception {
        var page = begin();
        assertThat(kept(page).find(ComparisonStep.REACH).orElseThrow().technically())
                .isEqualTo("NOT_ASKED");
        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.NOT_YET);

        var sent = send(get(page + "/heen"));
        assertThat(sent.getRedirectedUrl()).startsWith(ISSUER + "/authorize?");
        var back = comeBack(sent, "error=access_denied");
        assertThat(back.getRedirectedUrl()).as(back.getContentAsString()).isEqualTo(page);
        send(get(page + "/rechtstreeks"));

        var shown = send(get(page)).getContentAsString();
        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.PORTAL_FAILS);
        assertThat(shown)
                .contains(
                        "Via het portaal lukt het niet, rechtstreeks wel: bel je netwerkbeheerder",
                        "REACH NOT_ASKED; BACK PORTAL access_denied",
                        kept(page).number(),
                        school.brin().code(),
                        ISSUER);
        assertThat(send(get(school.home() + "/portaalproef")).getContentAsString())
                .contains(kept(page).number(), "Portaal lukt niet, rechtstreeks wel");
    }

    /** As the browser does, with what it was given to carry. */
    private MockHttpServletResponse comeBack(MockHttpServletResponse sent, String answer)
            throws Exception {
        var query = URI.create(String.valueOf(sent.getRedirectedUrl())).getRawQuery();
        var state = MultivaluedMapUtils.getFirstValue(URLUtils.parseParameters(query), "state");
        var mark = sent.getCookies();
        return send(get(portal.path(school) + "/terug?" + answer + "&state=" + state).cookie(mark));
    }

    @Test
    void whoNeverComesBackSaysSo() throws Exception {
        var page = begin();
        send(get(page + "/heen"));
        assertThat(send(get(page)).getContentAsString()).contains("Ik kom niet terug");

        send(post(page + "/niet-terug").param("said", "Error 500").with(csrf()));
        send(get(page + "/rechtstreeks"));

        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.PORTAL_FAILS);
        assertThat(send(get(page)).getContentAsString())
                .contains("BACK Error 500", "Startklaar zag het niet zelf");
    }

    @Test
    void neitherWayWorks() throws Exception {
        var page = begin();
        send(post(page + "/niet-terug").with(csrf()));
        send(post(page + "/rechtstreeks-niet").param("said", "wit scherm").with(csrf()));

        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.NEITHER_WORKS);
        assertThat(send(get(page)).getContentAsString())
                .contains("Allebei de manieren lukken niet");
    }

    @Test
    void onlyDirectFails() throws Exception {
        var page = begin();
        var id = kept(page).id();
        comparisons.see(school.id(), id, ComparisonStep.BACK, true, "");
        comparisons.see(school.id(), id, ComparisonStep.KNOWN, true, "STAFF");
        send(post(page + "/rechtstreeks-niet").with(csrf()));

        assertThat(send(get(page)).getContentAsString()).contains("het ligt aan Startklaar");
    }

    @Test
    void bothWork() throws Exception {
        var page = begin();
        var id = kept(page).id();
        comparisons.see(school.id(), id, ComparisonStep.BACK, true, "");
        comparisons.see(school.id(), id, ComparisonStep.KNOWN, true, "STAFF");
        send(get(page + "/rechtstreeks"));

        assertThat(send(get(page)).getContentAsString())
                .contains("Allebei de manieren werken")
                .doesNotContain("bel je netwerkbeheerder");
    }

    /** What came of an earlier try says nothing of this one. */
    @Test
    void aSecondTryCountsForItself() throws Exception {
        var page = begin();
        var id = kept(page).id();
        send(get(page + "/rechtstreeks"));
        comparisons.see(school.id(), id, ComparisonStep.REACH, true, "");
        comparisons.see(school.id(), id, ComparisonStep.AWAY, true, "");
        comparisons.see(school.id(), id, ComparisonStep.BACK, true, "");
        comparisons.see(school.id(), id, ComparisonStep.KNOWN, false, "STRANGER");
        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.PORTAL_UNKNOWN);

        clock.passes(Duration.ofMinutes(5));
        var sent = send(get(page + "/heen"));
        assertThat(kept(page).verdict()).as("on the way").isEqualTo(ComparisonVerdict.NOT_YET);
        clock.passes(Duration.ofMinutes(1));
        comeBack(sent, "error=access_denied");
        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.PORTAL_FAILS);

        clock.passes(Duration.ofMinutes(1));
        comparisons.see(school.id(), id, ComparisonStep.BACK, true, "");
        comparisons.see(school.id(), id, ComparisonStep.KNOWN, true, "STAFF");
        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.BOTH_WORK);

        clock.passes(Duration.ofMinutes(1));
        comparisons.hear(school.id(), id, ComparisonStep.BACK, "Error 500");
        assertThat(kept(page).verdict()).isEqualTo(ComparisonVerdict.PORTAL_FAILS);
    }

    /** An answer that does not name the right portal belongs to the try all the same. */
    @Test
    void whoComesBackFromAnotherPortalSeesThatItFailed() throws Exception {
        var page = begin();
        var sent = send(get(page + "/heen"));

        var back = comeBack(sent, "code=abc&iss=https://elders.example");

        assertThat(back.getRedirectedUrl()).as(back.getContentAsString()).isEqualTo(page);
        assertThat(kept(page).find(ComparisonStep.BACK))
                .hasValueSatisfying(it -> assertThat(it.wentWell()).isFalse());
    }

    @Test
    void anotherSchoolSeesNothingOfIt() throws Exception {
        var page = begin();
        var elsewhere = given.aSchool();
        var other = signedIn.as(Role.ICT_COORDINATOR, elsewhere);

        var answer =
                mvc.perform(get(page.replace(school.home(), elsewhere.home())).cookie(other))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
    }
}
