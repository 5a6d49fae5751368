package nl.startklaar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every answer that is a page or a refusal carries the same strict headers and is kept nowhere. */
@HouseTest
class HeadersTest {

    private static final Map<String, String> ALWAYS =
            new TreeMap<>(
                    Map.of(
                            "Content-Security-Policy",
                            FrontDoor.CONTENT_POLICY,
                            "Cross-Origin-Opener-Policy",
                            "same-origin",
                            "Cross-Origin-Resource-Policy",
                            "same-origin",
                            "Permissions-Policy",
                            FrontDoor.PERMISSIONS,
                            "Referrer-Policy",
                            "same-origin",
                            "Strict-Transport-Security",
                            "max-age=31536000 ; includeSubDomains",
                            "X-Content-Type-Options",
                            "nosniff",
                            "X-Frame-Options",
                            "DENY",
                            "X-XSS-Protection",
                            "0"));

    /** What belongs to one answer and not to the door. */
    private static final Set<String> ITS_OWN =
            Set.of(
                    "Content-Disposition",
                    "Content-Language",
                    "Content-Length",
                    "Content-Type",
                    "Allow",
                    "Expires",
                    "Location",
                    "Pragma",
                    "Retry-After",
                    "Set-Cookie",
                    "Vary",
                    "WWW-Authenticate");

    @Autowired private MockMvc mvc;
    @Autowired private SignedIn signedIn;
    @Autowired private Given given;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void areOnEveryPage() throws Exception {
        var school = given.aSchool();
        var coordinator = signedIn.as(Role.ICT_COORDINATOR, school);
        var operator = signedIn.asOperator();
        for (String address : pages().toList()) {
            var path =
                    address.replace("{school}", school.brin().code())
                            .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (Cookie who : new Cookie[] {coordinator, operator}) {
                for (String accept : new String[] {"text/html", "application/json"}) {
                    check(get(path).cookie(who).header("Accept", accept));
                }
            }
        }
    }

    @Test
    void areOnEveryRefusal() throws Exception {
        assertThat(check(get("/er/is/niets")).getStatus()).isEqualTo(404);
        assertThat(check(get("/beheer/agenda/geen-id")).getStatus()).isEqualTo(401);
        assertThat(check(post("/inloggen").param("email", "a@b.example")).getStatus())
                .isEqualTo(403);
        var stranger = UUID.randomUUID() + "@voorbeeldschool.example";
        assertThat(check(post("/inloggen").param("email", stranger).with(csrf())).getStatus())
                .isEqualTo(422);
        assertThat(check(post("/scholen").with(csrf())).getStatus()).isEqualTo(405);
    }

    private Stream<String> pages() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream());
    }

    private MockHttpServletResponse check(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request.secure(true)).andReturn().getResponse();
        assertThat(answer.getStatus()).isNotEqualTo(500);
        var names = new TreeSet<>(answer.getHeaderNames());
        names.removeAll(ITS_OWN);
        names.remove("Cache-Control");
        assertThat(names).containsExactlyElementsOf(ALWAYS.keySet());
        ALWAYS.forEach((name, value) ->
                assertThat(answer.getHeaders(name)).as(name).containsExactly(value));
        assertThat(answer.getHeaders("Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
        return answer;
    }
}
