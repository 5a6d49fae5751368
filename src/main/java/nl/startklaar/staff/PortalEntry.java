package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/**
 * The way in for an adult whom a portal of the school's network recognised. It takes the place of
 * the password and of nothing else: the second step is asked as always. A portal opens no door that
 * was never opened from inside: whoever was invited, chooses a password first.
 */
@Component
public class PortalEntry {

    private final Entry entry;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;

    PortalEntry(Entry entry, Accounts accounts, Sessions sessions, SessionCookie cookie) {
        this.entry = entry;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Whether somebody works at this school today, and has come in before. */
    public boolean worksAt(School school, UUID account) {
        return accounts.isComplete(account)
                && accounts.findViewer(account)
                        .filter(it -> !it.rolesAt(school).isEmpty())
                        .isPresent();
    }

    /**
     * @param portal which one said so
     * @param back where to go, a path of ours; anything else is passed by
     * @return where to go now
     */
    public String enter(
            UUID account,
            UUID portal,
            String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return entry.enter(account, Optional.of(portal), HalfWay.back(back), request, response);
    }

    /** With which portal the session of this browser began. */
    public Optional<UUID> portalOf(HttpServletRequest request) {
        return cookie.find(request).flatMap(sessions::findVia);
    }

    /** Ends what this portal began for somebody. */
    public void end(UUID account, UUID portal) {
        sessions.endVia(account, portal);
    }
}
