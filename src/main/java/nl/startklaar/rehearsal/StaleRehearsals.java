package nl.startklaar.rehearsal;

import java.util.UUID;
import nl.startklaar.calendar.CalendarChanged;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.staff.StaffChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes, in the deed's own transaction, that the last rehearsal may not be true any more. */
@Component
class StaleRehearsals {

    private final RehearsalStore store;

    StaleRehearsals(RehearsalStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SchoolChanged changed) {
        store.addChange(changed.school(), UUID.randomUUID());
    }

    /** Who is invited, or comes in for the first time, can come in on the morning too. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffChanged changed) {
        store.addChange(changed.school(), UUID.randomUUID());
    }

    /** With the days of a school its first morning moves. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CalendarChanged changed) {
        store.addChange(changed.school(), UUID.randomUUID());
    }
}
