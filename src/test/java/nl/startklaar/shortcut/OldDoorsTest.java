package nl.startklaar.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Bookmarks of pages that were never meant to be one. */
@HouseTest
class OldDoorsTest {

    @Autowired private MockMvc mvc;
    @Autowired private Given given;

    private Optional<School> school = Optional.empty();

    @BeforeEach
    void aSchool() {
        school = Optional.of(given.aSchool());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id}",
                "{id}/{id}",
                "{id}/{id}/plaatjes",
                "{id}/{id}/wachtwoord",
                "{id}/{id}/binnen",
                "uit",
                "thuis",
                "les/{id}"
            })
    void leadsToTheDoorOfTheSchool(String page) throws Exception {
        var path = page.replace("{id}", UUID.randomUUID().toString());

        assertThat(open(door() + "/" + path).getRedirectedUrl()).isEqualTo(door());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leerling/99ZY99",
                "/leerling/99zy99",
                "/leerling/x",
                "/leerling/99ZY99/uit"
            })
    void ofASchoolThatIsNotThereItHelps(String page) throws Exception {
        var answer = open(page);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/k/onbekend");
        assertThat(open("/k/onbekend").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leerling", "/leerlingen", "/leerkracht", "/k"})
    void whatPeopleGuessHelps(String page) throws Exception {
        assertThat(open(page).getStatus()).isEqualTo(200);
        assertThat(open(page).getContentAsString()).contains("href=\"/inloggen\"");
    }

    @Test
    void aSignInPageOfLastYearStillSignsIn() throws Exception {
        assertThat(open("/inloggen?naar=/s/" + school.orElseThrow().brin() + "/weg").getStatus())
                .isEqualTo(200);
        assertThat(open("/login/leerkracht").getRedirectedUrl()).isEqualTo("/inloggen");
        assertThat(open("/login/leerkracht/").getRedirectedUrl()).isEqualTo("/inloggen");
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return mvc.perform(get(address).accept("text/html")).andReturn().getResponse();
    }

    private String door() {
        return "/leerling/" + school.orElseThrow().brin();
    }
}
