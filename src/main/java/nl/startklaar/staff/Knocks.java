package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * Sees who asks to come in. A browser gets a secret at its first try, whether that is right or
 * wrong, so that the answer tells nothing; it means something only once somebody came in with it.
 */
@Component
public class Knocks {

    static final String NAME = "sk_browser";

    private final ClientAddress addresses;
    private final Cookies cookies;

    Knocks(ClientAddress addresses, Cookies cookies) {
        this.addresses = addresses;
        this.cookies = cookies;
    }

    public Knock see(HttpServletRequest request, HttpServletResponse response) {
        var browser = cookies.find(request, NAME).map(Secret::new).orElseGet(Secret::random);
        cookies.write(response, NAME, browser.text(), Attempts.FAMILIAR_FOR);
        return new Knock(addresses.of(request), browser);
    }
}
