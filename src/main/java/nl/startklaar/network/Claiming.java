package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.network.Linked.FoundBy;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who works here, and whom we do not know by what the portal says: they sign in once with
 * their own password and second step, and say that this is them. From then on the portal is enough.
 */
@Service
class Claiming {

    static final Duration LIVES = Duration.ofMinutes(20);

    private final ClaimStore store;
    private final Acquaintance acquaintance;
    private final StillHere here;
    private final Clock clock;

    Claiming(ClaimStore store, Acquaintance acquaintance, StillHere here, Clock clock) {
        this.store = store;
        this.acquaintance = acquaintance;
        this.here = here;
        this.clock = clock;
    }

    /** Remembers for this browser who the portal just said was there. */
    @Transactional
    public void offer(School school, UUID portal, Claim who, String browser) {
        store.keep(school.id(), portal, who, Secrets.hash(browser), clock.instant().plus(LIVES));
    }

    /** Who came in this browser just now; empty when nobody did, or longer ago. */
    @Transactional(readOnly = true)
    public Optional<Claim> find(School school, UUID portal, Optional<String> browser) {
        return browser.flatMap(
                it -> store.find(school.id(), portal, Secrets.hash(it), clock.instant()));
    }

    /** False when there was nothing to say, or it was said of somebody else before. */
    @Transactional
    public boolean claim(School school, Connection portal, Optional<String> browser, UUID account) {
        if (!portal.isOn() || !here.holds(school, portal, PersonKind.STAFF, account)) {
            return false;
        }
        return browser.flatMap(it ->
                        store.take(school.id(), portal.id(), Secrets.hash(it), clock.instant()))
                .filter(it ->
                        acquaintance.link(
                                school.id(),
                                portal.id(),
                                new Linked(it, PersonKind.STAFF, account, FoundBy.SELF)))
                .isPresent();
    }
}
