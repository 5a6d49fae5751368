package nl.startklaar.calendar;

import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invented hub, publisher and network provider of practice schools. */
@Service
public class PracticeParties {

    private final PartyStore store;
    private final SchoolDay day;

    PracticeParties(PartyStore store, SchoolDay day) {
        this.store = store;
        this.day = day;
    }

    /** Has the school use them all. */
    @Transactional
    public void choose(SchoolId school) {
        store.listChoices(true, day.today()).forEach(party -> store.choose(school, party.id()));
    }
}
