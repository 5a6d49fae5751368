package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which day a school wants the second step of everybody. It may come sooner than the reminder
 * would have it, or a little later; it can not be put off for a year.
 */
@Service
class SchoolDays {

    /** Long enough for a holiday and a team meeting. */
    static final int FURTHEST = 90;

    private final SchoolDayStore store;
    private final AuditTrail audit;
    private final SchoolDay day;

    SchoolDays(SchoolDayStore store, AuditTrail audit, SchoolDay day) {
        this.store = store;
        this.audit = audit;
        this.day = day;
    }

    @Transactional(readOnly = true)
    Optional<LocalDate> find(SchoolId school) {
        return store.find(school);
    }

    /**
     * False when it cannot be that day: it has passed, it is too far, or an earlier choice was for
     * a day that has come, so that what is guarded stays guarded.
     */
    @Transactional
    boolean choose(SchoolId school, LocalDate from) {
        var today = day.today();
        boolean began = store.find(school).filter(it -> !it.isAfter(today)).isPresent();
        if (began || from.isBefore(today) || from.isAfter(today.plusDays(FURTHEST))) {
            return false;
        }
        store.set(school, from);
        audit.note(school, AuditEntry.of("factor.audit.day", school.value(), "day"));
        return true;
    }
}
