package nl.startklaar.readiness;

import java.util.UUID;
import nl.startklaar.calendar.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes, in the deed's own transaction, that something changed. A row per change and no counter: so
 * deeds never wait for each other here, and a measurement only strikes out what it has seen.
 */
@Component
class StaleReports {

    private final ReportStore store;

    StaleReports(ReportStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SchoolChanged changed) {
        store.addChange(changed.school().value(), UUID.randomUUID());
    }

    /** With the days of a school its deadlines move. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        store.addChange(changed.school().value(), UUID.randomUUID());
    }
}
