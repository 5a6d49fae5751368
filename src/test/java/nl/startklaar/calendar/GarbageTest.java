package nl.startklaar.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Arrays;
import java.util.UUID;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** What no form of ours sends is answered as a mistake of the sender, never as one of ours. */
@HouseTest
class GarbageTest {

    private static final String NOWHERE = UUID.randomUUID().toString();

    @Autowired private Given given;
    @Autowired private WebApplicationContext application;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    GET,  /agenda/eigen-dagen, kind=x&first=morgen&last=%00
                    GET,  /agenda/eigen-dagen, kind=DAY_OFF&first=%2B999999999-12-31
                    POST, /agenda/eigen-dagen, kind=DAY_OFF&first=-4713-01-01&name=x
                    POST, /agenda/eigen-dagen, kind=DAY_OFF&first=2026-10-01&name=x%00y
                    POST, /agenda/eigen-dagen/x/weg, a=b
                    POST, /agenda/eigen-dagen/{nowhere}/weg, a=b
                    POST, /agenda/regio, region=%00
                    GET,  /agenda.ics, key=%00
                    POST, /contacten/partijen, party=x
                    POST, /contacten/partijen, party={nowhere}
                    POST, /contacten, kind=%00&name=%00&phone=%00
                    POST, /contacten, kind=ICT&name=x%00y&phone=1%002
                    POST, /contacten/x, name=x
                    POST, /contacten/{nowhere}, kind=PUBLISHER&name=x&phone=1
                    POST, /contacten/x/weg, a=b
                    POST, /contacten/{nowhere}/weg, a=b
                    """)
    void ofASchoolIsNoFaultOfOurs(String verb, String path, String fields) throws Exception {
        var school = given.aSchool();

        assertThat(status(verb, school.home() + path, fields, Visit.of(Role.HEAD, school)))
                .isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    GET,  /x, a=b, 404
                    GET,  /{nowhere}, a=b, 404
                    POST, '', kind=x&name=y, 404
                    POST, '', name=y, 400
                    POST, /x/naam, name=y, 404
                    POST, /{nowhere}/naam, name=y, 404
                    POST, /{nowhere}/contact, from=morgen&source=x&phone=1, 404
                    POST, /{nowhere}/contact, from=%2B999999999-12-31&source=x&phone=1, 422
                    POST, /{nowhere}/datum, kind=x&day=2026-06-01&startYear=2026&source=x, 404
                    POST, /{nowhere}/datum, kind=WIPE&day=2026-06-01&startYear=veel&source=x, 404
                    POST, /{nowhere}/datum, kind=WIPE&day=2026-06-01&startYear=2147483647&source=x, 422
                    POST, /{nowhere}/datum, kind=WIPE&day=%2B999999999-12-31&startYear=2026&source=x, 422
                    POST, /{nowhere}/onderhoud, first=x&last=y&dutch=a&english=b&source=c, 404
                    POST, /{nowhere}/x/{nowhere}/eindig, last=2026-06-01, 404
                    POST, /{nowhere}/DATE/x/eindig, last=2026-06-01, 404
                    POST, /{nowhere}/DATE/{nowhere}/eindig, last=-999999999-01-01, 422
                    """)
    void ofTheOperatorIsNoFaultOfOurs(String verb, String path, String fields, int status)
            throws Exception {
        assertThat(status(verb, "/beheer/agenda" + path, fields, Visit.ofOperator()))
                .isEqualTo(status);
    }

    private int status(String verb, String path, String fields, RequestPostProcessor visit)
            throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application).build();
        return mvc.perform(
                        request(HttpMethod.valueOf(verb), path.replace("{nowhere}", NOWHERE))
                                .params(params(fields))
                                .with(visit))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static MultiValueMap<String, String> params(String fields) {
        MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
        Arrays.stream(fields.split("&"))
                .map(it -> it.split("=", 2))
                .forEach(it -> params.add(it[0], decoded(it[1])));
        return params;
    }

    private static String decoded(String value) {
        return value.replace("%00", "\0").replace("%2B", "+").replace("{nowhere}", NOWHERE);
    }
}
