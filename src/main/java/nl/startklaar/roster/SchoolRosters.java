package nl.startklaar.roster;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.ApplyOutcome.Applied;
import nl.startklaar.roster.ApplyOutcome.Overtaken;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.Undone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SchoolRosters implements Rosters {

    private static final int DAYS_TO_UNDO = 30;

    private final RosterStore rosters;
    private final StagedChangeStore staged;
    private final ConflictStore conflicts;
    private final ChangeSetStore sets;
    private final Obstacles obstacles;
    private final RosterFollowers followers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;
    private final Clock clock;

    SchoolRosters(
            RosterStore rosters,
            StagedChangeStore staged,
            ConflictStore conflicts,
            ChangeSetStore sets,
            Obstacles obstacles,
            RosterFollowers followers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SchoolDay day,
            Clock clock) {
        this.rosters = rosters;
        this.staged = staged;
        this.conflicts = conflicts;
        this.sets = sets;
        this.obstacles = obstacles;
        this.followers = followers;
        this.audit = audit;
        this.events = events;
        this.day = day;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public RosterState read(SchoolId school, SchoolYear year) {
        return rosters.read(school, year);
    }

    @Override
    @Transactional(readOnly = true)
    public RosterYears readWithYearBefore(SchoolId school, SchoolYear year) {
        return rosters.readWithYearBefore(school, year);
    }

    @Override
    @Transactional
    public ApplyOutcome apply(
            SchoolId school, SchoolYear year, List<RosterChange> changes, String deed) {
        staged.lock(school);
        var kinds = staged.stage(changes);
        if (!conflicts.find(school, kinds).isEmpty()) {
            return new Overtaken();
        }

        var set =
                new ChangeSet(
                        UUID.randomUUID(),
                        year,
                        clock.instant(),
                        day.today().plusDays(DAYS_TO_UNDO),
                        Optional.empty(),
                        changes);
        sets.add(school, set, deed);
        applyStaged(school, set.id(), kinds, deed);
        followers.applied(school, set);
        return new Applied(set.id(), set.undoUntil());
    }

    @Override
    @Transactional
    public UndoOutcome undo(SchoolId school, UUID changeSet, String deed) {
        staged.lock(school);
        var set =
                sets.find(school, changeSet)
                        .orElseThrow(() -> new NotFound("change set", changeSet));
        var obstacle = obstacles.find(school, set);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }

        if (!sets.claimUndo(school, changeSet, clock.instant())) {
            return new AlreadyUndone();
        }
        int rows = applyStaged(school, changeSet, staged.listKinds(), deed);
        followers.undone(school, set.with(sets.listChanges(school, changeSet)));
        return new Undone(rows);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChangeSet> findChangeSet(SchoolId school, UUID changeSet) {
        return sets.find(school, changeSet).map(it -> it.with(sets.listChanges(school, changeSet)));
    }

    private int applyStaged(SchoolId school, UUID changeSet, List<StagedKind> kinds, String deed) {
        int rows = staged.apply(school, kinds);
        var tables = kinds.stream().map(it -> it.kind().table()).toArray(String[]::new);
        audit.note(school, AuditEntry.of(deed, changeSet, tables).in(changeSet));
        events.publishEvent(new SchoolChanged(school));
        return rows;
    }
}
