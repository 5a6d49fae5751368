package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps of a pupil's visit, until it closes, and of a device that was enrolled, for
 * a year.
 */
@Component
class PupilCookies {

    static final String VISIT = "sk_pupil";
    private static final String DEVICE = "sk_enrolled";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    PupilCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    Optional<Token> visit(HttpServletRequest request) {
        return cookies.find(request, VISIT).flatMap(Token::find);
    }

    Optional<Token> device(HttpServletRequest request) {
        return cookies.find(request, DEVICE).flatMap(Token::find);
    }

    void setVisit(HttpServletResponse response, Token visit) {
        cookies.write(response, VISIT, visit.text(), Cookies.UNTIL_THE_BROWSER_CLOSES);
    }

    void clearVisit(HttpServletResponse response) {
        cookies.clear(response, VISIT);
    }

    void setDevice(HttpServletResponse response, Token device) {
        cookies.write(response, DEVICE, device.text(), A_YEAR);
    }
}
