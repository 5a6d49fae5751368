package nl.startklaar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import nl.startklaar.web.Cookies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the running application that changes something, sent by somebody who is signed in,
 * from a page that is not ours. None of them gets as far as its controller.
 */
@HouseTest
class OwnFormsTest {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /**
     * Where no proof is asked, and why: a program shows its own secret with each request, and what
     * a browser would send along by itself opens nothing there.
     */
    private static final Map<String, String> FOR_PROGRAMS =
            Map.of(
                    "POST /oidc/token", "the secret of the program",
                    "POST /oidc/userinfo", "the token of a person's visit, as a bearer",
                    "POST /api/v1/uitgevers/{code}/scholen/{brin}/toestemming", "its own token",
                    "DELETE /api/v1/uitgevers/{code}/scholen/{brin}/toestemming", "its own token",
                    "PUT /api/v1/uitgevers/{code}/aanbod", "its own token",
                    "POST /api/v1/portalen/{brin}/{portal}/tegels", "the token of the portal",
                    "POST /portaal/{brin}/{connection}/uitgelogd", "a token signed by the portal");

    /** What our own page sends, and what of it the other site cannot have. */
    enum Foreign {
        WITHOUT_PROOF(Proof::nothing),
        WITH_AN_INVENTED_PROOF(it -> it.says("invented")),
        WITH_THE_PROOF_OF_ANOTHER_BROWSER(it -> it.says(it.others())),
        WITHOUT_THE_COOKIE(it -> it.keeps(null)),
        WITH_THE_COOKIE_OF_ANOTHER_BROWSER(it -> it.keeps(it.othersCookie())),
        FROM_ANOTHER_SITE(it -> it.adds("Sec-Fetch-Site", "cross-site")),
        FROM_A_NEIGHBOUR_BELOW_THE_SAME_DOMAIN(it -> it.adds("Sec-Fetch-Site", "same-site")),
        WITH_ANOTHER_ORIGIN(it -> it.adds("Origin", "https://elders.example")),
        WITH_THE_ORIGIN_OF_NOWHERE(it -> it.adds("Origin", "null")),
        WITH_OUR_HOST_AS_A_NAME_OF_SOMEBODY(
                it -> it.adds("Origin", "http://localhost@elders.example"));

        private final UnaryOperator<Proof> change;

        Foreign(UnaryOperator<Proof> change) {
            this.change = change;
        }
    }

    /** What a form sends along to show that it is ours. */
    record Proof(
            String said,
            @Nullable Cookie kept,
            String others,
            Cookie othersCookie,
            Map<String, String> headers) {

        Proof nothing() {
            return says("");
        }

        Proof says(String other) {
            return new Proof(other, kept, others, othersCookie, headers);
        }

        Proof keeps(@Nullable Cookie other) {
            return new Proof(said, other, others, othersCookie, headers);
        }

        Proof adds(String header, String value) {
            return new Proof(said, kept, others, othersCookie, Map.of(header, value));
        }

        MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder form, Cookie session) {
            headers.forEach(form::header);
            form.cookie(Stream.of(session, kept).filter(Objects::nonNull).toArray(Cookie[]::new));
            return said.isEmpty() ? form : form.param("_csrf", said);
        }
    }

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired MockMvc mvc;
    @Autowired SignedIn signedIn;
    @Autowired Given given;
    @Autowired Cookies cookies;
    @Autowired WebApplicationContext house;
    @Autowired CookieCsrfTokenRepository formTokens;

    private @Nullable School school;
    private @Nullable Cookie session;

    /**
     * Whoever sends a form {@code with(csrf())} puts another one in its place, for all who follow.
     */
    @BeforeEach
    void theRealKeeperOfProofs() {
        var request = new MockHttpServletRequest(house.getServletContext());
        WebTestUtils.setCsrfTokenRepository(request, formTokens);
    }

    @BeforeEach
    void aCoordinator() {
        school = given.aSchool();
        session = signedIn.as(Role.ICT_COORDINATOR, school());
    }

    @ParameterizedTest
    @EnumSource
    void noRouteTakesAFormThatIsNotOurs(Foreign foreign) throws Exception {
        var proof = foreign.change.apply(proof());
        for (Route route : forms()) {
            for (String verb : verbsOf(route)) {
                assertThat(wasRefused(send(route, verb, proof)))
                        .as("%s by %s %s", route.key(), verb, foreign)
                        .isTrue();
            }
        }
    }

    /**
     * The offender: what our own pages send does arrive, so that a refusal above means something.
     */
    @Test
    void everyRouteTakesAFormOfOurOwn() throws Exception {
        for (Route route : forms()) {
            var ours = proof().adds("Sec-Fetch-Site", "same-origin");
            assertThat(wasRefused(send(route, route.verb(), ours))).as(route.key()).isFalse();
            var alsoOurs = proof().adds("Origin", "http://localhost:8080");
            assertThat(wasRefused(send(route, route.verb(), alsoOurs))).as(route.key()).isFalse();
        }
    }

    @Test
    void onlyProgramsAreAskedForNoProofAndEachIsNamed() {
        assertThat(changing().filter(Route::isForPrograms).map(Route::key))
                .containsExactlyInAnyOrderElementsOf(FOR_PROGRAMS.keySet());
    }

    @Test
    void whatABrowserSendsAlongOpensNothingForAProgram() throws Exception {
        for (Route route : changing().filter(Route::isForPrograms).toList()) {
            var answer = send(route, route.verb(), proof().nothing()).getResponse();
            assertThat(answer.getStatus()).as(route.key()).isIn(refusals(route));
        }
    }

    /** Behind the door of the API 404 is said to who proved themselves; before it, only 401. */
    private static Object[] refusals(Route route) {
        return route.address().startsWith("/api/")
                ? new Object[] {401}
                : new Object[] {400, 401, 404};
    }

    private List<Route> forms() {
        return changing().filter(it -> !it.isForPrograms()).toList();
    }

    private Stream<Route> changing() {
        return Route.allOf(requestMappingHandlerMapping).values().stream()
                .filter(it -> !it.isOnlyLooking());
    }

    /** A form can only POST; what it means stands in a field then. */
    private static List<String> verbsOf(Route route) {
        return route.verb().equals("POST") ? List.of("POST") : List.of(route.verb(), "POST");
    }

    private MvcResult send(Route route, String verb, Proof proof) throws Exception {
        var form =
                request(HttpMethod.valueOf(verb), route.path(school()))
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        if (!verb.equals(route.verb())) {
            form.param("_method", route.verb());
        }
        return mvc.perform(proof.with(form, Objects.requireNonNull(session))).andReturn();
    }

    private static boolean wasRefused(MvcResult answer) {
        return answer.getHandler() == null && answer.getResponse().getStatus() == 403;
    }

    private Proof proof() throws Exception {
        var own = open();
        var other = open();
        return new Proof(said(own), kept(own), said(other), kept(other), Map.of());
    }

    private MvcResult open() throws Exception {
        return mvc.perform(get("/inloggen").accept(MediaType.TEXT_HTML)).andReturn();
    }

    private static String said(MvcResult page) throws Exception {
        var found = PROOF.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Cookie kept(MvcResult page) {
        return Objects.requireNonNull(page.getResponse().getCookie(cookies.name("sk_form")));
    }

    private School school() {
        return Objects.requireNonNull(school);
    }
}
