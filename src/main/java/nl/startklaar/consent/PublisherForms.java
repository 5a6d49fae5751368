package nl.startklaar.consent;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.consent.ConsentPeriod.Deed;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms by which publishers without a roster link hear each year which groups there are. */
@Service
class PublisherForms {

    private final FormStore forms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    PublisherForms(
            FormStore forms,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.forms = forms;
        this.audit = audit;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    /** False when it was said before. */
    @Transactional
    boolean sent(SchoolId school, SchoolYear year, UUID publisher) {
        var deed = new Deed(clock.instant(), Actor.current().account());
        boolean isNew = forms.add(school, year, publisher, day.today(), deed);
        if (isNew) {
            changed(school, "consent.audit.form-sent", publisher);
        }
        return isNew;
    }

    /** It was a mistake. */
    @Transactional
    boolean notSent(SchoolId school, SchoolYear year, UUID publisher) {
        boolean wasSaid = forms.remove(school, year, publisher);
        if (wasSaid) {
            changed(school, "consent.audit.form-not-sent", publisher);
        }
        return wasSaid;
    }

    private void changed(SchoolId school, String deed, UUID publisher) {
        audit.note(school, AuditEntry.of(deed, publisher));
        events.publishEvent(new SchoolChanged(school));
    }
}
