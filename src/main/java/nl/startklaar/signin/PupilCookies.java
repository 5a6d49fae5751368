package nl.startklaar.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.web.WebSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps of a pupil's visit, until it closes, and of a device that was enrolled, for
 * a year. Over https no other host can set them: that is what {@code __Host-} promises.
 */
@Component
class PupilCookies {

    private static final String VISIT = "sk_pupil";
    private static final String DEVICE = "sk_enrolled";
    private static final String ONLY_THIS_HOST = "__Host-";

    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final WebSettings settings;

    PupilCookies(WebSettings settings) {
        this.settings = settings;
    }

    Optional<Token> visit(HttpServletRequest request) {
        return find(request, VISIT);
    }

    Optional<Token> device(HttpServletRequest request) {
        return find(request, DEVICE);
    }

    void setVisit(HttpServletResponse response, Token visit) {
        write(response, VISIT, visit.text(), UNTIL_THE_BROWSER_CLOSES);
    }

    void clearVisit(HttpServletResponse response) {
        write(response, VISIT, "", Duration.ZERO);
    }

    void setDevice(HttpServletResponse response, Token device) {
        write(response, DEVICE, device.text(), A_YEAR);
    }

    private Optional<Token> find(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(name(name)))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Token::find);
    }

    private String name(String name) {
        return settings.secureCookies() ? ONLY_THIS_HOST + name : name;
    }

    private void write(HttpServletResponse response, String name, String value, Duration age) {
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
}
