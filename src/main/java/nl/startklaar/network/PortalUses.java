package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a portal last brought somebody in, and at which step it did not. */
@Service
class PortalUses {

    /** Longer ago proves nothing: a summer is enough to break a way in. */
    static final int PROVES_FOR_DAYS = 30;

    static final int LATELY_DAYS = 14;

    /** A class that comes in writes once. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final PortalUseStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SchoolDay day;

    PortalUses(PortalUseStore store, ApplicationEventPublisher events, Clock clock, SchoolDay day) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    public void cameIn(SchoolId school, UUID portal, PersonKind kind) {
        var now = clock.instant();
        var before = Optional.ofNullable(store.lastIn(school, portal).get(kind));
        if (before.filter(now.minus(NOTED_EVERY)::isBefore).isPresent()) {
            return;
        }
        store.keepLastIn(school, portal, kind, now);
        if (before.filter(this::proves).isEmpty()) {
            events.publishEvent(new SchoolChanged(school));
        }
    }

    @Transactional
    public void wentWrong(SchoolId school, UUID portal, Step step) {
        store.wentWrong(school, portal, step, day.today(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Map<PersonKind, Instant> lastIn(SchoolId school, UUID portal) {
        return store.lastIn(school, portal);
    }

    /** Of the last two weeks. */
    @Transactional(readOnly = true)
    public List<Failing> listWrong(SchoolId school, UUID portal) {
        return store.listWrong(school, portal, day.today().minusDays(LATELY_DAYS));
    }

    /** Whether what worked then is likely to work now. */
    boolean proves(Instant then) {
        return then.isAfter(clock.instant().minus(Duration.ofDays(PROVES_FOR_DAYS)));
    }
}
