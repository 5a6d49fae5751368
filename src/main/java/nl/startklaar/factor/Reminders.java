package nl.startklaar.factor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Since when somebody is asked, gently, to set up a second step. */
@Service
class Reminders {

    private final ReminderStore store;
    private final SchoolDay day;

    Reminders(ReminderStore store, SchoolDay day) {
        this.store = store;
        this.day = day;
    }

    @Transactional
    @WithoutSchool
    void begin(UUID account) {
        store.begin(account, day.today());
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<LocalDate> findFirstDay(UUID account) {
        return store.findFirstDay(account);
    }
}
