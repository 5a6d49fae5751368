package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what has run out, and who came long ago without being known. */
@Service
class NetworkSweep {

    private static final int DAYS = 30;

    private final TripStore trips;
    private final ClaimStore claims;
    private final UsedMessageStore messages;
    private final SessionThereStore sessions;
    private final StrangerStore strangers;
    private final PortalUseStore uses;
    private final ComparisonStore comparisons;
    private final Clock clock;
    private final SchoolDay day;

    NetworkSweep(
            TripStore trips,
            ClaimStore claims,
            UsedMessageStore messages,
            SessionThereStore sessions,
            StrangerStore strangers,
            PortalUseStore uses,
            ComparisonStore comparisons,
            Clock clock,
            SchoolDay day) {
        this.trips = trips;
        this.claims = claims;
        this.messages = messages;
        this.sessions = sessions;
        this.strangers = strangers;
        this.uses = uses;
        this.comparisons = comparisons;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    public void sweep(SchoolId school) {
        var now = clock.instant();
        trips.sweep(school, now);
        claims.sweep(school, now);
        messages.sweep(school, now);
        sessions.sweep(school, now);
        strangers.forget(school, now.minus(Duration.ofDays(DAYS)));
        comparisons.forget(school, now.minus(Comparisons.KEPT));
        uses.forget(school, day.today().minusDays(DAYS));
    }
}
