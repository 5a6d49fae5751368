package nl.startklaar.calendar;

import java.util.List;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the parties of a school said that their software is harder to reach. */
@Service
public class Maintenance {

    private final PartyStore store;
    private final SchoolDay day;

    Maintenance(PartyStore store, SchoolDay day) {
        this.store = store;
        this.day = day;
    }

    /** What touches these days, as far as we know today; in order. */
    @Transactional(readOnly = true)
    public List<PlannedMaintenance> list(SchoolId school, DayRange during) {
        return store.listMaintenance(school, during, day.today()).stream()
                .map(it ->
                        new PlannedMaintenance(it.days(), it.partyName(), it.dutch(), it.english()))
                .toList();
    }
}
