package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has shown the password, and nothing more yet. */
@Component
public class HalfWay {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Entry entry;

    HalfWay(Sessions sessions, SessionCookie cookie, Entry entry) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.entry = entry;
    }

    /** Whose second step this browser is about to show. */
    public Optional<Account> find(HttpServletRequest request) {
        return cookie.find(request).flatMap(sessions::findHalf);
    }

    /** Where somebody wanted to go, when that is a path of ours; empty otherwise. */
    public static String back(String asked) {
        return ReturnPath.find(asked).orElse("");
    }

    /**
     * The second step was shown: from now on this is a session, with another secret.
     *
     * @param back where the person wanted to go, as the page was asked
     * @return where to go now
     */
    public String complete(
            Account account,
            String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var portal = findOwnHalf(account, request).flatMap(sessions::findVia);
        return entry.enterWhole(account.id(), portal, request, response)
                ? Entry.orStart(back(back))
                : SignInController.ADDRESS;
    }

    /** Only what this person began: on a shared device the browser may carry a colleague’s. */
    private Optional<Secret> findOwnHalf(Account account, HttpServletRequest request) {
        return cookie.find(request)
                .filter(it ->
                        sessions.findHalf(it)
                                .filter(half -> half.id().equals(account.id()))
                                .isPresent());
    }
}
