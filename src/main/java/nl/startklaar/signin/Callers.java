package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.place.DeviceCookie;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.ClientAddress;
import org.springframework.stereotype.Component;

/** Tells from where a request comes. */
@Component
class Callers {

    private final ClientAddress addresses;
    private final PupilCookies cookies;
    private final DeviceCookie marks;

    Callers(ClientAddress addresses, PupilCookies cookies, DeviceCookie marks) {
        this.addresses = addresses;
        this.cookies = cookies;
        this.marks = marks;
    }

    /** Somebody who is inside, and was noted when they came in. */
    Caller of(HttpServletRequest request) {
        return new Caller(addresses.of(request), cookies.device(request), Optional.empty());
    }

    /** An adult who looks at the door, as a coordinator does at home, is no pupil. */
    Caller atTheDoor(HttpServletRequest request, HttpServletResponse response) {
        var mark =
                Viewer.of(request).isPresent()
                        ? Optional.<String>empty()
                        : Optional.of(marks.findOrGive(request, response));
        return new Caller(addresses.of(request), cookies.device(request), mark);
    }
}
