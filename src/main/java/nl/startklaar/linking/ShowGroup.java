package nl.startklaar.linking;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody looks at what one group works with. */
@Service
class ShowGroup {

    private final YearsOfLinks years;
    private final WaitingStore waiting;
    private final Catalogue catalogue;
    private final Clock clock;

    ShowGroup(YearsOfLinks years, WaitingStore waiting, Catalogue catalogue, Clock clock) {
        this.years = years;
        this.waiting = waiting;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<GroupPage> find(AtSchool at, SchoolYear year, UUID group) {
        var in = years.read(at.school(), year);
        return in.findGroup(group)
                .map(it ->
                        GroupPage.of(
                                at,
                                in,
                                it,
                                waiting.list(at.school(), year),
                                catalogue.listPublishers(),
                                clock.instant()));
    }
}
