package nl.startklaar.staff;

import java.time.Clock;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes what has run out; it opened no door any more. */
@Service
class Sweep {

    private final SessionStore sessions;
    private final LinkStore links;
    private final AttemptStore attempts;
    private final FamiliarBrowserStore familiar;
    private final Clock clock;

    Sweep(
            SessionStore sessions,
            LinkStore links,
            AttemptStore attempts,
            FamiliarBrowserStore familiar,
            Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.attempts = attempts;
        this.familiar = familiar;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    void sweep() {
        var now = clock.instant();
        sessions.sweep(now, now.minus(Sessions.IDLE));
        links.sweep(now);
        attempts.sweep(now.minus(Attempts.WINDOW));
        familiar.sweep(now);
    }
}
