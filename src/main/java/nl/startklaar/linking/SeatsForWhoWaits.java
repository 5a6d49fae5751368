package nl.startklaar.linking;

import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.licence.PlacesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was linked when there was no seat, or before the link began, gets one as soon as there is
 * one. It reads links and changes none, so it does not wait for whoever changes them: they claim
 * for themselves.
 */
@Service
class SeatsForWhoWaits {

    private final MethodLinkStore links;
    private final ClaimSeats claimSeats;
    private final SchoolDay day;

    SeatsForWhoWaits(MethodLinkStore links, ClaimSeats claimSeats, SchoolDay day) {
        this.links = links;
        this.claimSeats = claimSeats;
        this.day = day;
    }

    /** In the coming school year too: its links are made in spring. */
    @Transactional
    public void give(SchoolId school) {
        var running = SchoolYear.of(day.today());
        Stream.of(running, running.next())
                .forEach(it -> claimSeats.claim(school, it, links.list(school, it)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PlacesChanged changed) {
        give(changed.school());
    }
}
