package nl.startklaar.ops;

import java.time.Clock;
import nl.startklaar.school.Schools;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether this is an installation to practise with: that is so from its first day, or never. */
@Service
class PracticeInstallation {

    private final PracticeStore store;
    private final Schools schools;
    private final Clock clock;

    PracticeInstallation(PracticeStore store, Schools schools, Clock clock) {
        this.store = store;
        this.schools = schools;
        this.clock = clock;
    }

    /**
     * Marks the database; a real server refuses it from now on, as everybody knows the passwords.
     * Once it is marked, whatever school is added here is one to practise with.
     */
    @Transactional
    @WithoutSchool
    public void begin() {
        if (store.hasBegun()) {
            return;
        }
        if (!schools.listSchools().isEmpty()) {
            throw new IllegalStateException("Here are real schools");
        }
        store.begin(clock.instant());
    }

    /** Whether the schools were made, to the last pupil. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public boolean isComplete() {
        return store.isComplete();
    }

    @Transactional
    @WithoutSchool
    public void complete() {
        store.complete();
    }
}
