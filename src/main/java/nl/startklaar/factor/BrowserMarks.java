package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.startklaar.keys.Seals;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Tells one browser from another by the secret that our forms have there anyway. */
@Component
class BrowserMarks {

    private final CookieCsrfTokenRepository formTokens;
    private final Seals seals;

    BrowserMarks(CookieCsrfTokenRepository formTokens, Seals seals) {
        this.formTokens = formTokens;
        this.seals = seals;
    }

    /** Empty when the browser never saw a form of ours. */
    Optional<BrowserMark> find(HttpServletRequest request) {
        return Optional.ofNullable(formTokens.loadToken(request))
                .map(CsrfToken::getToken)
                .map(it -> new BrowserMark(seals.match("factor-browser", it)));
    }
}
