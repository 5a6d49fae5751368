package nl.startklaar.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When pupils of a school last came in with what: the only proof that a way in works. */
@Service
class LastIn {

    /** Longer ago proves nothing: a summer is enough to break a way in. */
    static final int PROVES_FOR_DAYS = 30;

    /** A class that comes in writes once. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final LastInStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LastIn(LastInStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Part of the deed that lets in. Only what makes a difference to the list is told further. */
    @Transactional
    public void note(SchoolId school, CameBy cameBy) {
        var now = clock.instant();
        var before = Optional.ofNullable(store.list(school).get(cameBy));
        if (before.filter(now.minus(NOTED_EVERY)::isBefore).isPresent()) {
            return;
        }
        store.keep(school, cameBy, now);
        if (before.filter(this::proves).isEmpty()) {
            events.publishEvent(new SchoolChanged(school));
        }
    }

    @Transactional(readOnly = true)
    public Map<CameBy, Instant> list(SchoolId school) {
        return store.list(school);
    }

    /** Whether what worked then is likely to work now. */
    boolean proves(Instant then) {
        return then.isAfter(clock.instant().minus(Duration.ofDays(PROVES_FOR_DAYS)));
    }
}
