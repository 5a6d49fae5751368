package nl.startklaar.shortcut;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.keys.Seals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many devices use a shortcut, so that a school sees who still has an old one. */
@Service
class Uses {

    private static final String DEVICE = "shortcut-device";
    private static final Period KEPT = Period.ofDays(30);

    /** Long enough for a device that is used once a week, and short enough to see it get better. */
    private static final Period LATELY = Period.ofDays(14);

    private final UseStore store;
    private final Seals seals;
    private final SchoolDay day;

    Uses(UseStore store, Seals seals, SchoolDay day) {
        this.store = store;
        this.seals = seals;
        this.day = day;
    }

    /**
     * @param old whether what was used is no longer handed out
     * @param device what its cookie says; only a keyed hash of it is kept
     */
    @Transactional
    void note(SchoolId school, UUID shortcut, boolean old, String device) {
        store.add(school, day.today(), shortcut, old, seals.match(DEVICE, device));
    }

    /** Of the last two weeks, per shortcut. */
    @Transactional(readOnly = true)
    Map<UUID, Integer> countLately(SchoolId school) {
        return store.countByShortcut(school, lately());
    }

    /** How many devices came by an old one in the last two weeks. */
    @Transactional(readOnly = true)
    int countOld(SchoolId school) {
        return store.countOld(school, lately());
    }

    @Transactional
    void forget(SchoolId school) {
        store.forget(school, day.today().minus(KEPT));
    }

    private LocalDate lately() {
        return day.today().minus(LATELY);
    }
}
