package nl.startklaar.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A shared device, as far as the server can tell: what its browser keeps, and from where it asks.
 */
public final class Tablet {

    private static final Pattern PAGE_KEY = Pattern.compile("name=\"blad\" value=\"([^\"]+)\"");

    private final MockMvc mvc;
    private final Map<String, Cookie> kept = new LinkedHashMap<>();
    private String address = SigninCast.AT_SCHOOL;

    public Tablet(MockMvc mvc) {
        this.mvc = mvc;
    }

    public void goesTo(String elsewhere) {
        address = elsewhere;
    }

    public MockHttpServletResponse open(String page) throws Exception {
        return send(get(page));
    }

    /**
     * @param fields names and values by turns
     */
    public MockHttpServletResponse submit(String page, String... fields) throws Exception {
        var form = post(page).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            form.param(fields[field], fields[field + 1]);
        }
        return send(form);
    }

    /** What the pages carry that were made for whoever is inside now. */
    public String pageKey(String page) throws Exception {
        var found = PAGE_KEY.matcher(open(page).getContentAsString());
        return found.find() ? found.group(1) : "";
    }

    /** Cookies of a visit live until then. */
    void browserCloses() {
        kept.values().removeIf(it -> it.getMaxAge() < 0);
    }

    public Map<String, Cookie> cookies() {
        return Map.copyOf(kept);
    }

    /** Somebody kept a copy of these. */
    public void carries(Map<String, Cookie> cookies) {
        kept.clear();
        kept.putAll(cookies);
    }

    void forgets(String cookie) {
        kept.remove(cookie);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        request.with(it -> {
            it.setRemoteAddr(address);
            return it;
        });
        if (!kept.isEmpty()) {
            request.cookie(kept.values().toArray(Cookie[]::new));
        }
        var response = mvc.perform(request.accept("text/html")).andReturn().getResponse();
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
