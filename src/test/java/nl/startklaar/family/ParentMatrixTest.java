package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.Route;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.School;
import nl.startklaar.signin.SigninCast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The matrix of routes for a parent, whom the table of roles does not know. */
@HouseTest
class ParentMatrixTest {

    private static final String PARENTS = "/thuis";

    /** What only a parent who is inside reaches. */
    private static final Set<String> INSIDE =
            Set.of(
                    "GET /thuis/gezin",
                    "GET /thuis/kind/{brin}/{way}",
                    "POST /thuis/brief/{token}/erbij",
                    "POST /thuis/gezin/apparaten/{visit}/uit",
                    "POST /thuis/gezin/wachtwoord",
                    "POST /thuis/gezin/weg",
                    "POST /thuis/gezin/{brin}/{way}/opnieuw",
                    "POST /thuis/kind/{brin}/{way}",
                    "POST /thuis/kind/{brin}/{way}/plaatjes");

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired MockMvc mvc;
    @Autowired Outbox outbox;
    @Autowired SigninCast cast;
    @Autowired Letters letters;

    private @Nullable School school;
    private @Nullable Household family;

    @BeforeEach
    void aParentWhoIsInside() throws Exception {
        school = cast.aSchool();
        var noor = cast.aGroup(school(), "4 De Egels", "4", "Noor").first();
        family = new Household(mvc, outbox);
        family().comesInWith(letters.print(school(), noor.id(), 1).getFirst());
    }

    @Test
    void outsideTheOwnPagesAParentIsNobody() throws Exception {
        var parent =
                family().device.cookies().values().stream()
                        .filter(it -> it.getName().endsWith(ParentCookie.NAME))
                        .toList();
        for (Route route : routes().filter(it -> !it.address().startsWith(PARENTS)).toList()) {
            assertThat(neutral(ask(route, parent)))
                    .as(route.key())
                    .isEqualTo(neutral(ask(route, List.of())));
        }
    }

    @Test
    void onlyAParentReachesThePagesOfParents() throws Exception {
        for (Route route : routes().filter(it -> it.address().startsWith(PARENTS)).toList()) {
            assertThat(isSentToTheDoor(ask(route, List.of())))
                    .as(route.key())
                    .isEqualTo(
                            INSIDE.contains(route.key()) || route.key().equals("POST /thuis/uit"));
        }
        var inside = family().device.cookies().values();
        for (Route route : routes().filter(it -> INSIDE.contains(it.key())).toList()) {
            assertThat(isSentToTheDoor(ask(route, inside))).as(route.key()).isFalse();
        }
    }

    private Stream<Route> routes() {
        return Route.allOf(requestMappingHandlerMapping).values().stream();
    }

    private MockHttpServletResponse ask(Route route, Collection<Cookie> cookies) throws Exception {
        var asked =
                request(HttpMethod.valueOf(route.verb()), route.path(school()))
                        .accept(MediaType.TEXT_HTML)
                        .with(csrf());
        if (!cookies.isEmpty()) {
            asked.cookie(cookies.toArray(Cookie[]::new));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    private static boolean isSentToTheDoor(MockHttpServletResponse answer) {
        return PARENTS.equals(answer.getHeader("Location"));
    }

    private static String neutral(MockHttpServletResponse answer) throws Exception {
        return answer.getStatus()
                + Objects.requireNonNullElse(answer.getHeader("Location"), "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                + answer.getContentAsString()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private School school() {
        return requireNonNull(school);
    }

    private Household family() {
        return requireNonNull(family);
    }
}
