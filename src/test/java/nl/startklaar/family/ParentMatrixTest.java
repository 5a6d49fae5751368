package nl.startklaar.family;

import static java.util.Objects.requireNonNull;
import static nl.startklaar.RouteProbe.said;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.startklaar.HouseTest;
import nl.startklaar.Route;
import nl.startklaar.RouteProbe;
import nl.startklaar.mail.Outbox;
import nl.startklaar.school.School;
import nl.startklaar.signin.SigninCast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The matrix of routes for a parent, whom the table of roles does not know. */
@HouseTest
class ParentMatrixTest {

    private static final String PARENTS = "/thuis";

    /** Opens for who is inside and for nobody else. */
    private static final Route HOME = new Route("GET", PARENTS + "/gezin", "");

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

    @Autowired RouteProbe probe;
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
        assertThat(parent).hasSize(1);
        assertThat(isSentToTheDoor(ask(HOME, parent))).isFalse();
        for (Route route : routes().filter(it -> !it.address().startsWith(PARENTS)).toList()) {
            assertThat(said(ask(route, parent)))
                    .as(route.key())
                    .isEqualTo(said(ask(route, List.of())));
        }
        assertThat(isSentToTheDoor(ask(HOME, parent)))
                .as("the session was alive all the while")
                .isFalse();
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
        return probe.routes();
    }

    private MockHttpServletResponse ask(Route route, Collection<Cookie> cookies) throws Exception {
        return probe.ask(route, route.path(school()), cookies);
    }

    private static boolean isSentToTheDoor(MockHttpServletResponse answer) {
        return PARENTS.equals(answer.getHeader("Location"));
    }

    private School school() {
        return requireNonNull(school);
    }

    private Household family() {
        return requireNonNull(family);
    }
}
