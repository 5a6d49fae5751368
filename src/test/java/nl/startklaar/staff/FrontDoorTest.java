package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class FrontDoorTest {

    @Autowired private MockMvc mvc;
    @Autowired private SignedIn signedIn;
    @Autowired private Given given;
    @Autowired private Schools schools;

    private School school;

    @BeforeEach
    void aSchool() {
        school = given.aSchool();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inloggen",
                "/wachtwoord-vergeten",
                "/welkom/niets",
                "/mijn",
                "/scholen",
                "/s/99ZZ99/medewerkers",
                "/er/is/niets"
            })
    void sendsStrictHeadersWithEveryAnswer(String path) throws Exception {
        var answer = page(path, signedIn.as(Role.ICT_COORDINATOR, school));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo(FrontDoor.CONTENT_POLICY)
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void leavesTheCachingOfAssetsToThem() throws Exception {
        var sheet = page("/inloggen", new Cookie("sk_other", "x")).getContentAsString();
        var icon = sheet.replaceAll("(?s).*href=\"(/assets/[^\"]*favicon.svg)\".*", "$1");

        assertThat(page(icon, new Cookie("sk_other", "x")).getHeader("Cache-Control"))
                .contains("immutable");
    }

    @Test
    void showsEverybodyWhereTheyBegin() throws Exception {
        assertThat(start(new Cookie("sk_other", "x"))).isEqualTo("/inloggen");
        assertThat(start(signedIn.asOperator())).isEqualTo("/beheer");
        assertThat(start(signedIn.as(Role.HEAD, school))).startsWith(school.home() + "/");

        given.aSchoolOf(school.board());
        assertThat(start(signedIn.as(Role.BOARD, school))).isEqualTo("/scholen");
    }

    @Test
    void showsTheirOwnPageToEverybody() throws Exception {
        for (Role role : Role.values()) {
            var cookie = signedIn.as(role, school);
            assertThat(page("/mijn", cookie).getStatus()).isEqualTo(200);
            assertThat(page("/scholen", cookie).getStatus()).isEqualTo(200);
            assertThat(page("/beheer", cookie).getStatus())
                    .isEqualTo(role == Role.OPERATOR ? 200 : 404);
        }
    }

    @Test
    void letsTheOperatorAddASchoolWithACoordinator() throws Exception {
        var request =
                post("/beheer/scholen")
                        .cookie(signedIn.asOperator())
                        .param("boardId", school.board().value().toString())
                        .param("brin", "99DA00")
                        .param("school", "De Nieuwe")
                        .param("place", "Assen")
                        .param("municipality", "Assen")
                        .param("las", "ESIS")
                        .param("name", "Sam de Wit")
                        .param("email", "sam.operator@voorbeeldschool.example");

        assertThat(status(request.with(csrf()))).isEqualTo(303);
        assertThat(schools.listSchools()).anyMatch(it -> it.name().equals("De Nieuwe"));
        assertThat(status(request.with(csrf()))).isEqualTo(422);
    }

    @Test
    void letsTheCoordinatorChangeTheSchoolsDetails() throws Exception {
        var cookie = signedIn.as(Role.ICT_COORDINATOR, school);
        var path = school.home() + "/school";
        assertThat(page(path, cookie).getContentAsString()).contains("De Boom");

        assertThat(status(put(path).cookie(cookie).param("name", "").with(csrf()))).isEqualTo(422);
        assertThat(
                        status(
                                put(path)
                                        .cookie(cookie)
                                        .param("name", "De Eik")
                                        .param("place", "Assen")
                                        .param("municipality", "Assen")
                                        .param("las", "ESIS")
                                        .with(csrf())))
                .isEqualTo(303);
        assertThat(schools.getSchool(school.id()).name()).isEqualTo("De Eik");
        assertThat(page(path, signedIn.as(Role.TEACHER, school)).getStatus()).isEqualTo(404);
    }

    @Test
    void endsEverySessionOfWhoSignsOutEverywhere() throws Exception {
        var cookie = signedIn.as(Role.TEACHER, school);

        assertThat(status(post("/mijn/uitloggen").cookie(cookie).with(csrf()))).isEqualTo(303);

        assertThat(page("/mijn", cookie).getStatus()).isEqualTo(302);
    }

    private String start(Cookie cookie) throws Exception {
        return Objects.requireNonNull(page("/", cookie).getHeader("Location"));
    }

    private MockHttpServletResponse page(String path, Cookie cookie) throws Exception {
        return mvc.perform(get(path).header("Accept", "text/html").secure(true).cookie(cookie))
                .andReturn()
                .getResponse();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
