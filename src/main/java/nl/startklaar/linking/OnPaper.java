package nl.startklaar.linking;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.Rosters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says that a group works on paper, or no longer does: then nothing is missing there. */
@Service
class OnPaper {

    private final PaperStore paper;
    private final Rosters rosters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnPaper(
            PaperStore paper,
            Rosters rosters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.paper = paper;
        this.rosters = rosters;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void say(SchoolId school, SchoolYear year, UUID group, boolean isOnPaper) {
        if (rosters.read(school, year).groups().stream().noneMatch(it -> it.id().equals(group))) {
            throw new NotFound("group", group);
        }
        if (isOnPaper) {
            paper.add(school, year, group, clock.instant());
        } else {
            paper.remove(school, year, group);
        }
        var deed = isOnPaper ? "linking.audit.on-paper" : "linking.audit.not-on-paper";
        audit.note(school, AuditEntry.of(deed, group, "on_paper"));
        events.publishEvent(new SchoolChanged(school));
    }

    /** A group that takes the place of groups on paper, works on paper too. */
    void follow(SchoolId school, Following following) {
        var onPaper = paper.list(school, following.then().year());
        for (UUID group : following.onPaperToo(onPaper)) {
            paper.add(school, following.then().year(), group, clock.instant());
            audit.note(school, AuditEntry.of("linking.audit.on-paper", group, "on_paper"));
        }
    }
}
