package nl.startklaar.ops;

import java.time.Clock;
import java.time.LocalDate;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The day of a practice installation: the real one, or any other that somebody chose. */
@Component
@ConditionalOnBooleanProperty("startklaar.practice")
class PracticeDay implements SchoolDay {

    private final PracticeStore store;
    private final Clock clock;

    PracticeDay(PracticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    @WithoutSchool
    public LocalDate today() {
        return store.findDay()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** Whether it is another day here than outside. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public boolean isMoved() {
        return store.findDay().isPresent();
    }

    @Transactional
    @WithoutSchool
    public void itIs(LocalDate day) {
        store.changeDay(day);
    }

    /** Back to the day it really is. */
    @Transactional
    @WithoutSchool
    public void itIsToday() {
        store.changeDay(null);
    }
}
