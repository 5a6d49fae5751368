package nl.startklaar.signin;

import static nl.startklaar.RouteProbe.said;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.GivenMaterial;
import nl.startklaar.HouseTest;
import nl.startklaar.Route;
import nl.startklaar.RouteProbe;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The matrix of routes for whom the table of roles does not know: a pupil, a pupil of another
 * school, and the teacher of another group. Again every route of the running application.
 */
@HouseTest
class PupilMatrixTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    private static final String PUPILS = "/leerling/{brin}";

    /** Opens for who is inside and for nobody else. */
    private static final Route HOME = new Route("GET", PUPILS + "/thuis", "");

    /** At home: a parent who signs out leaves no child's visit behind in the browser. */
    private static final String PARENT_GOES = "POST /thuis/uit";

    /** What only a pupil who is inside reaches. */
    private static final Set<String> INSIDE =
            Set.of(
                    "GET /leerling/{brin}/thuis",
                    "GET /leerling/{brin}/les/{product}",
                    "POST /leerling/{brin}/uit");

    /** Where there is nothing to see, an old bookmark leads to the door. */
    private static final Set<String> LEADS_TO_THE_DOOR =
            Set.of(
                    "GET /leerling/{brin}/uit",
                    "GET /leerling/{brin}/{group}/{pupil}/binnen",
                    "GET /leerling/{brin}/{group}/{pupil}/plaatjes",
                    "GET /leerling/{brin}/{group}/{pupil}/wachtwoord");

    /** What of a group or a child stands in an address. */
    private static final String OF_A_GROUP = ".*\\{(group|pupil|person)}.*";

    @Autowired RouteProbe probe;
    @Autowired PupilInside inside;
    @Autowired SigninCast cast;
    @Autowired SignedIn signedIn;
    @Autowired GivenMaterial material;

    private @Nullable School school;
    private SigninCast.@Nullable Group egels;
    private SigninCast.@Nullable Group uilen;

    @BeforeEach
    void twoGroupsOfASchool() {
        school = cast.aSchool();
        egels = cast.aGroup(school(), "3 De Egels", "3", "Noor Berg", "Sem Smit");
        uilen = cast.aGroup(school(), "5 De Uilen", "5", "Jip Vos", "Fatima Bos");
    }

    /** That the visit is alive is looked at after each route: a dead one would prove nothing. */
    @Test
    void outsideTheOwnPagesAPupilIsNobody() throws Exception {
        var noor = comesIn(school(), egels());
        for (Route route : routes().filter(it -> !it.address().startsWith(PUPILS)).toList()) {
            var path = path(route, uilen());
            assertThat(said(ask(route, path, List.of(noor))))
                    .as(route.key())
                    .isEqualTo(said(ask(route, path, List.of())));

            boolean isOver = isSentToTheDoor(ask(HOME, path(HOME, egels()), List.of(noor)));
            assertThat(isOver)
                    .as("%s ends the visit", route.key())
                    .isEqualTo(route.key().equals(PARENT_GOES));
            noor = isOver ? comesIn(school(), egels()) : noor;
        }
    }

    @Test
    void onlyWhoIsInsideReachesWhatIsInside() throws Exception {
        var elsewhere = cast.aSchool();
        var stranger = comesIn(elsewhere, cast.aGroup(elsewhere, "4 De Mieren", "4", "Lot"));
        for (Route route : routes().filter(it -> it.address().startsWith(PUPILS)).toList()) {
            var path = path(route, egels());
            boolean isClosed =
                    INSIDE.contains(route.key()) || LEADS_TO_THE_DOOR.contains(route.key());

            assertThat(isSentToTheDoor(ask(route, path, List.of())))
                    .as(route.key())
                    .isEqualTo(isClosed);
            assertThat(isSentToTheDoor(ask(route, path, List.of(stranger))))
                    .as("%s for a pupil of another school", route.key())
                    .isEqualTo(isClosed);
            var noor = comesIn(school(), egels()); // each time anew: some routes end the visit
            assertThat(isSentToTheDoor(ask(route, path, List.of(noor))))
                    .as("%s for who is inside", route.key())
                    .isEqualTo(LEADS_TO_THE_DOOR.contains(route.key()));
        }
    }

    @Test
    void whatIsForAnotherPupilIsNotThere() throws Exception {
        var product = forTheUilen();
        var noor = List.of(comesIn(school(), egels()));
        var jip = List.of(comesIn(school(), uilen()));
        var lesson = new Route("GET", PUPILS + "/les/" + product, "");
        var nothing = new Route("GET", PUPILS + "/les/" + UUID.randomUUID(), "");

        var notThere = said(ask(nothing, path(nothing, egels()), noor));

        assertThat(said(ask(lesson, path(lesson, egels()), noor))).isEqualTo(notThere);
        assertThat(said(ask(lesson, path(lesson, uilen()), jip))).isNotEqualTo(notThere);
    }

    /** Neither may be told from what does not exist, not even by the letters. */
    @ParameterizedTest
    @EnumSource(names = {"TEACHER", "SUBSTITUTE"})
    void anotherGroupsTeacherFindsNothingOfThisOne(Role role) throws Exception {
        var email = role + "@" + school().brin() + ".example";
        cast.aTeacher(school(), egels(), email);
        var teacher = List.of(signedIn.as(role, school(), email));
        int reached = 0;
        for (Route route : routes().filter(it -> isOfAGroup(it, role)).toList()) {
            var notThere = said(ask(route, route.path(school()), teacher));

            assertThat(said(ask(route, path(route, uilen()), teacher)))
                    .as(route.key())
                    .isEqualTo(notThere)
                    .startsWith("404");
            reached += said(ask(route, path(route, egels()), teacher)).equals(notThere) ? 0 : 1;
        }
        assertThat(reached).as("what the own teacher does reach").isGreaterThan(5);
    }

    private static boolean isOfAGroup(Route route, Role role) {
        return route.address().startsWith("/s/{school}")
                && route.address().matches(OF_A_GROUP)
                && !route.isOpen()
                && route.roles().contains(role);
    }

    /** Something that only this group works with. */
    private UUID forTheUilen() {
        var publisher = material.aPublisher();
        var method = material.aMethod(publisher, "Rekenreis");
        var product = material.aProduct(method, "5", Audience.PUPIL);
        material.aLicence(school().id(), method, null, AUGUST, null);
        material.switchedOn(school().id(), publisher, AUGUST);
        material.aGroupLink(school().id(), new SchoolYear(2026), uilen().id(), null, method, "5");
        return product.id();
    }

    private Stream<Route> routes() {
        return probe.routes();
    }

    private String path(Route route, SigninCast.Group group) {
        return RouteProbe.path(route, school(), group.id(), group.first().id());
    }

    private Cookie comesIn(School at, SigninCast.Group group) {
        return inside.visitOf(at, group.first());
    }

    private MockHttpServletResponse ask(Route route, String path, List<Cookie> cookies)
            throws Exception {
        return probe.ask(route, path, cookies);
    }

    private boolean isSentToTheDoor(MockHttpServletResponse answer) {
        return answer.getStatus() == 303
                && ("/leerling/" + school().brin()).equals(answer.getHeader("Location"));
    }

    private School school() {
        return Objects.requireNonNull(school);
    }

    private SigninCast.Group egels() {
        return Objects.requireNonNull(egels);
    }

    private SigninCast.Group uilen() {
        return Objects.requireNonNull(uilen);
    }
}
