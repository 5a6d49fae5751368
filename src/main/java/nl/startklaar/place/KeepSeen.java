package nl.startklaar.place;

import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what was seen, and looks whether somebody has to be told. */
@Service
class KeepSeen {

    private final SeenStore store;
    private final MovedNotice notice;
    private final ApplicationEventPublisher events;

    KeepSeen(SeenStore store, MovedNotice notice, ApplicationEventPublisher events) {
        this.store = store;
        this.notice = notice;
        this.events = events;
    }

    @Transactional
    void keep(SeenKey key, Tally tally) {
        boolean mayTurn = key.refused() && key.inSchoolHours() && !isWherePupilsStandOutside(key);
        store.add(key, tally);
        if (mayTurn && isWherePupilsStandOutside(key)) {
            events.publishEvent(new SchoolChanged(key.school()));
        }
        if (key.who() == Who.STAFF && key.inSchoolHours()) {
            notice.considerToday(key.school());
        }
    }

    /** What the check would say: only when that turns is everything looked at again. */
    private boolean isWherePupilsStandOutside(SeenKey key) {
        return store.findUnknown(key.school(), SeenThere.thisWeek(key.day()), key.site())
                .filter(UnknownAddress::isWherePupilsStandOutside)
                .isPresent();
    }
}
