package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import nl.startklaar.place.DeviceCookie;
import nl.startklaar.web.ClientAddress;
import org.springframework.stereotype.Component;

/** Tells from where a request comes. */
@Component
class Callers {

    private final ClientAddress addresses;
    private final PupilCookies cookies;

    Callers(ClientAddress addresses, PupilCookies cookies) {
        this.addresses = addresses;
        this.cookies = cookies;
    }

    Caller of(HttpServletRequest request) {
        return new Caller(
                addresses.of(request), cookies.device(request), DeviceCookie.find(request));
    }
}
