package nl.startklaar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.BoardId;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may reach what: every route of the running application against every role, at the own school,
 * at another of the same board, at one of another board, and after the appointment ended. The
 * expected answers stand in {@code matrix/routes.tsv}, one row per route.
 */
@HouseTest
class RouteMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/matrix/routes.tsv");

    /** Where somebody stands when they ask for something of a school. */
    private enum Place {
        OWN,
        SAME_BOARD,
        OTHER_BOARD,
        REMOVED
    }

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired MockMvc mvc;
    @Autowired SignedIn signedIn;
    @Autowired Given given;

    private School own = given();
    private School sister = own;
    private School stranger = own;

    @BeforeEach
    void threeSchools() {
        own = given.aSchool();
        sister = given.aSchoolOf(own.board());
        stranger = given.aSchool();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws IOException {
        Files.write(
                Path.of("target", "routes.tsv"),
                routes().values().stream()
                        .map(it -> it.verb() + "\t" + it.address() + "\t" + it.who())
                        .toList());
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    @Test
    void seesARouteWithoutARow() throws IOException {
        var table = new TreeSet<>(table().keySet());
        table.remove("GET /");

        assertThat(table).doesNotContainAnyElementsOf(List.of("GET /"));
        assertThat(routes().keySet()).isNotEqualTo(table);
    }

    @Test
    void everyRouteIsForWhomItsRowSays() throws IOException {
        var routes = routes();
        for (Route row : table().values()) {
            assertThat(row).isEqualTo(routes.get(row.key()));
        }
    }

    @Test
    void everyRoleGetsWhatItsRowSaysWhereverItStands() throws Exception {
        for (Route route : table().values()) {
            for (Role role : Role.values()) {
                for (Place place : Place.values()) {
                    assertThat(isThereFor(route, role, place))
                            .as("%s for %s at %s", route.key(), role, place)
                            .isEqualTo(shouldBeThere(route, role, place));
                }
            }
        }
    }

    @Test
    void aStrangerGetsNothingButWhatIsOpen() throws Exception {
        for (Route route : table().values()) {
            if (!route.isOpen()) {
                var answer = ask(route.verb(), route.path(own), null, MediaType.TEXT_HTML);
                assertThat(answer.getResponse().getStatus())
                        .as(route.key())
                        .isIn(refusals(route, 302, 303, 401, 404));
                assertThat(Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), ""))
                        .as(route.key())
                        .matches("|/inloggen(\\?.*)?");
                assertThat(
                                ask(route.verb(), route.path(own), null, MediaType.APPLICATION_JSON)
                                        .getResponse()
                                        .getStatus())
                        .as(route.key())
                        .isIn(refusals(route, 401, 404));
            }
        }
    }

    /** A program that shows nothing may hear 400, as its standard wants. */
    private static Object[] refusals(Route route, Integer... statuses) {
        return route.isForPrograms()
                ? Stream.concat(Stream.of(statuses), Stream.of(400)).toArray()
                : statuses;
    }

    @Test
    void anUndeclaredVerbDoesNothing() throws Exception {
        var declared = routes().keySet();
        var addresses = table().values().stream().map(Route::address).collect(Collectors.toSet());
        var cookie = signedIn.as(Role.ICT_COORDINATOR, own);
        for (String address : addresses) {
            for (String verb : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (!declared.contains(verb + " " + address) && !address.equals("/error")) {
                    var answer =
                            ask(
                                    verb,
                                    new Route(verb, address, "").path(own),
                                    cookie,
                                    MediaType.TEXT_HTML);
                    assertThat(answer.getResponse().getStatus())
                            .as("%s %s", verb, address)
                            .isIn(404, 405);
                }
            }
        }
    }

    /** What is not yours and what is not there cannot be told apart, not even by the letters. */
    @Test
    void notYoursAndNotThereAreTheSameAnswer() throws Exception {
        var cookie = signedIn.as(Role.ICT_COORDINATOR, own);
        for (Route route : table().values()) {
            if (route.address().startsWith("/s/{school}") && !route.isOpen()) {
                for (MediaType form : List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)) {
                    var notYours =
                            ask(route.verb(), route.path(stranger), cookie, form).getResponse();
                    var notThere =
                            ask(
                                            route.verb(),
                                            route.path(stranger)
                                                    .replace(stranger.brin().code(), "99ZY99"),
                                            cookie,
                                            form)
                                    .getResponse();
                    assertThat(neutral(notYours, stranger.brin().code()))
                            .as(route.key())
                            .isEqualTo(neutral(notThere, "99ZY99"));
                    assertThat(notYours.getStatus()).as(route.key()).isEqualTo(404);
                }
            }
        }
    }

    private boolean isThereFor(Route route, Role role, Place place) throws Exception {
        var cookie = cookie(role, place);
        boolean there = true;
        for (MediaType form : List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON)) {
            var answer = ask(route.verb(), route.path(own), cookie, form);
            there &= !wasRefusedAtTheDoor(answer) && !isOnlyForPrograms(route, answer);
            if (route.verb().equals("POST")) {
                break; // once is enough to change something
            }
        }
        return there;
    }

    /** To who shows nothing of a program each answers in the words of its own standard. */
    private static boolean isOnlyForPrograms(Route route, MvcResult answer) {
        return route.isForPrograms()
                && List.of(400, 401, 404).contains(answer.getResponse().getStatus());
    }

    private boolean shouldBeThere(Route route, Role role, Place place) {
        if (route.isOpen()) {
            return true;
        }
        boolean reaches =
                switch (place) {
                    case OWN -> role != Role.OPERATOR;
                    case SAME_BOARD -> role == Role.BOARD;
                    case OTHER_BOARD, REMOVED -> false;
                };
        if (route.address().startsWith("/s/{school}")) {
            return reaches && route.roles().contains(role);
        }
        return place != Place.REMOVED && route.roles().contains(role);
    }

    private Cookie cookie(Role role, Place place) {
        return switch (place) {
            case OWN -> signedIn.as(role, own);
            case SAME_BOARD -> signedIn.as(role, sister);
            case OTHER_BOARD -> signedIn.as(role, stranger);
            case REMOVED -> signedIn.andRemoved(role, own);
        };
    }

    /** The reception says that the page is not there, or the guard asks to sign in first. */
    private static boolean wasRefusedAtTheDoor(MvcResult answer) {
        var response = answer.getResponse();
        boolean isSentToSignIn =
                Objects.requireNonNullElse(response.getRedirectedUrl(), "")
                        .startsWith("/inloggen?");
        return isSentToSignIn
                || response.getStatus() == 401
                || answer.getResolvedException() instanceof NotFound missing
                        && String.valueOf(missing.getMessage()).startsWith("No page ");
    }

    private MvcResult ask(String verb, String path, @Nullable Cookie cookie, MediaType form)
            throws Exception {
        var asked = request(HttpMethod.valueOf(verb), path).accept(form).with(csrf());
        if (verb.equals("POST")) {
            asked.contentType(MediaType.APPLICATION_FORM_URLENCODED);
        }
        return mvc.perform(cookie == null ? asked : asked.cookie(cookie)).andReturn();
    }

    private static String neutral(MockHttpServletResponse response, String brin)
            throws IOException {
        return response.getStatus()
                + response.getContentAsString()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                        .replace(brin, "");
    }

    private Map<String, Route> routes() {
        return Route.allOf(requestMappingHandlerMapping);
    }

    private static Map<String, Route> table() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(it -> !it.startsWith("#") && !it.isBlank())
                    .map(it -> it.split("\t"))
                    .map(it -> new Route(it[0], it[1], it[2]))
                    .collect(
                            Collectors.toMap(
                                    Route::key, it -> it, (one, two) -> one, TreeMap::new));
        }
    }

    private static School given() {
        return new School(
                new SchoolId(new UUID(0, 0)),
                new BoardId(new UUID(0, 0)),
                new Brin("99AA00"),
                "",
                "",
                "",
                "",
                "",
                false);
    }
}
