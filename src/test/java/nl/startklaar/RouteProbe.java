package nl.startklaar;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.school.School;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every route as somebody, and compares what was answered. */
@TestComponent
public class RouteProbe {

    private final MockMvc mvc;
    private final RequestMappingHandlerMapping application;

    RouteProbe(
            MockMvc mvc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping application) {
        this.mvc = mvc;
        this.application = application;
    }

    public Stream<Route> routes() {
        return Route.allOf(application).values().stream();
    }

    /** An address of this child, in this group. */
    public static String path(Route route, School school, UUID group, UUID pupil) {
        var address =
                route.address()
                        .replace("{group}", group.toString())
                        .replaceAll("\\{(pupil|person)}", pupil.toString());
        return new Route(route.verb(), address, route.who()).path(school);
    }

    public MockHttpServletResponse ask(Route route, String path, Collection<Cookie> cookies)
            throws Exception {
        var asked =
                request(HttpMethod.valueOf(route.verb()), path)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .with(csrf());
        if (!cookies.isEmpty()) {
            asked.cookie(cookies.toArray(Cookie[]::new));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    /** What an answer says, without what differs each time. */
    public static String said(MockHttpServletResponse answer) throws Exception {
        var text =
                answer.getStatus()
                        + Objects.requireNonNullElse(answer.getHeader("Location"), "")
                        + answer.getContentAsString();
        return text.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
