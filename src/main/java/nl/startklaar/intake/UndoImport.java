package nl.startklaar.intake;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.Undone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person goes back to how it was before a file. */
@Service
class UndoImport {

    private final RunStore store;
    private final Rosters rosters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndoImport(RunStore store, Rosters rosters, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    UndoOutcome undo(SchoolId school, UUID id) {
        var run = store.findRun(school, id).orElseThrow(() -> new NotFound("import", id));
        var changeSet = run.changeSet().orElseThrow(() -> new NotFound("applied import", id));

        var outcome = rosters.undo(school, changeSet, "intake.audit.undone");

        if (outcome instanceof Undone) {
            store.markUndone(run, clock.instant());
            events.publishEvent(new SchoolChanged(school));
        }
        return outcome;
    }
}
