package nl.startklaar.portal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers where somebody was, so that one click brings them back. */
@Service
class Openings {

    private final OpeningStore store;
    private final Clock clock;

    Openings(OpeningStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    void remember(AtSchool at, UUID product) {
        store.keep(at.school(), at.viewer().account(), product, clock.instant());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Opening> list(AtSchool at) {
        return store.list(at.school(), at.viewer().account());
    }
}
