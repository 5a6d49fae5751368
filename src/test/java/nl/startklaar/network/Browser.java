package nl.startklaar.network;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a browser keeps between the pages of a test, and from where it asks. */
final class Browser {

    private final MockMvc mvc;
    private final Map<String, Cookie> kept = new LinkedHashMap<>();
    private String address = "127.0.0.1";

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    Browser with(Cookie cookie) {
        kept.put(cookie.getName(), cookie);
        return this;
    }

    void goesTo(String elsewhere) {
        address = elsewhere;
    }

    /** Another one that somebody copied everything to. */
    Browser copy() {
        var copy = new Browser(mvc);
        copy.kept.putAll(kept);
        copy.address = address;
        return copy;
    }

    boolean has(String cookie) {
        return kept.keySet().stream().anyMatch(it -> it.endsWith(cookie));
    }

    MockHttpServletResponse open(String address) throws Exception {
        return send(get(URI.create(address)));
    }

    MockHttpServletResponse open(URI address) throws Exception {
        return send(get(address));
    }

    String location(String address) throws Exception {
        return Objects.requireNonNullElse(open(address).getHeader("Location"), "");
    }

    /**
     * @param fields names and values by turns
     */
    MockHttpServletResponse submit(String page, String... fields) throws Exception {
        var form = post(page).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return send(form);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        request.with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        if (!kept.isEmpty()) {
            request.cookie(kept.values().toArray(Cookie[]::new));
        }
        var response =
                mvc.perform(request.accept("text/html").locale(Locale.forLanguageTag("nl")))
                        .andReturn()
                        .getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie);
            }
        }
        return response;
    }
}
