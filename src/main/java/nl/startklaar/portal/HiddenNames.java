package nl.startklaar.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * Whether the names of children stay hidden on this device, as on the board (<i>digibord</i>) in
 * front of the class. It belongs to the device and not to the person.
 */
@Component
class HiddenNames {

    private static final String COOKIE = "sk_board";
    private static final String HIDDEN = "names-hidden";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    HiddenNames(Cookies cookies) {
        this.cookies = cookies;
    }

    boolean isOn(HttpServletRequest request) {
        return cookies.find(request, COOKIE).filter(HIDDEN::equals).isPresent();
    }

    void set(HttpServletResponse response, boolean hidden) {
        if (hidden) {
            cookies.write(response, COOKIE, HIDDEN, A_YEAR);
        } else {
            cookies.clear(response, COOKIE);
        }
    }
}
