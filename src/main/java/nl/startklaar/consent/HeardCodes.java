package nl.startklaar.consent;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.school.School;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which codes publishers ask for schools. Who uses another one than the school's own does not
 * find its groups.
 */
@Service
public class HeardCodes {

    private final KnownAsStore knownAs;
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeardCodes(
            KnownAsStore knownAs,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.knownAs = knownAs;
        this.consents = consents;
        this.events = events;
        this.clock = clock;
    }

    /** By the school's own code: it is found. */
    @Transactional
    public void own(School school, UUID publisher) {
        keep(school.id(), publisher, school.brin().code());
    }

    /**
     * By half a code, which locations of one school have in common. It tells something only of
     * those that the publisher has to do with, and that it did not find before.
     */
    @Transactional
    public void half(School school, UUID publisher, String code) {
        var before = knownAs.list(school.id()).get(publisher);
        if (!school.brin().code().equals(before) && hasToDoWith(school.id(), publisher)) {
            keep(school.id(), publisher, code);
        }
    }

    private boolean hasToDoWith(SchoolId school, UUID publisher) {
        return consents.isOn(school, publisher)
                || consents.findOpenRequest(school, publisher).isPresent();
    }

    private void keep(SchoolId school, UUID publisher, String code) {
        if (knownAs.keep(school, publisher, code, clock.instant())) {
            events.publishEvent(new SchoolChanged(school));
        }
    }
}
