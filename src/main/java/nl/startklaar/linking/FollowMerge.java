package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.linking.LinkSetStore.Closed;
import nl.startklaar.roster.PersonMerged;
import org.springframework.stereotype.Component;

/**
 * The links of a pupil who was another pupil all along, move to that pupil. They go back with the
 * change of the roster, as all that followed it.
 */
@Component
class FollowMerge implements PersonMerged {

    private final Links links;
    private final MethodLinkStore store;
    private final LinkSetStore sets;
    private final ClaimSeats claimSeats;
    private final SchoolDay day;

    FollowMerge(
            Links links,
            MethodLinkStore store,
            LinkSetStore sets,
            ClaimSeats claimSeats,
            SchoolDay day) {
        this.links = links;
        this.store = store;
        this.sets = sets;
        this.claimSeats = claimSeats;
        this.day = day;
    }

    @Override
    public void merged(SchoolId school, UUID kept, UUID gone, UUID changeSet) {
        var closed = closedBy(school, changeSet);
        var today = day.today();
        Map<SchoolYear, List<LinkChange>> changes =
                new TreeMap<>(Comparator.comparingInt(SchoolYear::startYear));
        for (Link link : store.listOfPupil(school, gone)) {
            var own = changes.computeIfAbsent(link.year(), _ -> new ArrayList<>());
            var firstDay = Links.firstDayWithout(link, today);
            if (link.isOpen(today)) {
                own.add(new Close(link, firstDay));
                own.add(new Open(link.movedTo(kept, firstDay, link.goneFrom())));
            } else if (closed.containsKey(link.id())) {
                var end = closed.get(link.id());
                own.add(new Open(link.movedTo(kept, firstDay, end)));
            }
        }
        changes.forEach((year, own) -> {
            links.apply(school, year, own, "linking.audit.followed", Optional.of(changeSet));
            claimSeats.claim(school, year, own.stream().map(LinkChange::link).toList());
        });
    }

    /** What the change of the roster closed before, because the pupil was gone; with its end. */
    private Map<UUID, Optional<LocalDate>> closedBy(SchoolId school, UUID changeSet) {
        return sets.listOfRoster(school, changeSet).stream()
                .flatMap(it -> sets.listClosed(school, it.id()).stream())
                .collect(Collectors.toMap(Closed::link, Closed::goneBefore));
    }
}
