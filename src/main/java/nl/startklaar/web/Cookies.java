package nl.startklaar.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What we ask a browser to keep. No script reads it, and no other site sends it along with a form.
 * Over https its name begins with {@code __Host-}: then a browser takes it from this host only,
 * over https, for all its paths, so that no neighbour below the same domain can set it.
 */
@Component
public class Cookies {

    public static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private static final String ONLY_THIS_HOST = "__Host-";

    private final WebSettings settings;

    Cookies(WebSettings settings) {
        this.settings = settings;
    }

    /** As it travels. */
    public String name(String name) {
        return settings.secureCookies() ? ONLY_THIS_HOST + name : name;
    }

    public Optional<String> find(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(name(name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    public void write(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(name), value)
                        .httpOnly(true)
                        .secure(settings.secureCookies())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    public void clear(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }
}
