package nl.startklaar.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Access;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.web.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody of a school walk the whole way, and remembers what came out. */
@Service
class Rehearse {

    private static final Period KEPT = Period.ofYears(1);

    private final Access access;
    private final List<RehearsalHop> hops;
    private final RehearsalStore store;
    private final Clock clock;

    Rehearse(Access access, List<RehearsalHop> hops, RehearsalStore store, Clock clock) {
        this.access = access;
        this.hops = hops.stream().sorted(Comparator.comparingInt(RehearsalHop::order)).toList();
        this.store = store;
        this.clock = clock;
    }

    /** Nothing is kept. */
    @Transactional(readOnly = true)
    public Outcome walk(SchoolId school, Morning morning) {
        var expected =
                access.everybody(school, morning.day()).people().stream()
                        .filter(it -> Expected.isExpected(it, morning.day()))
                        .toList();
        var walk = new Walk(school, morning, expected);
        return Outcome.of(walk, hops.stream().flatMap(it -> it.look(walk).stream()).toList());
    }

    /** Looks what happened so far before it looks at the clock: so a later start has seen more. */
    @Transactional
    public Run run(SchoolId school, Morning morning) {
        var seen = store.listChanges(school);
        var startedAt = clock.instant();
        return keep(school, walk(school, morning), new Start(startedAt, seen));
    }

    /**
     * @param seen what happened before it, and what it will therefore have seen
     */
    record Start(Instant at, List<UUID> seen) {

        Start {
            seen = List.copyOf(seen);
        }
    }

    /**
     * The same as before is not kept again; of that only the moment counts. A rehearsal that took
     * so long that a later one was kept before it, comes too late.
     */
    Run keep(SchoolId school, Outcome outcome, Start start) {
        if (!store.saveStamp(school, start.at())) {
            return store.findLast(school).orElseThrow();
        }
        var now = clock.instant();
        store.removeChanges(school, start.seen());
        store.removeBefore(school, now.atZone(Formats.AMSTERDAM).minus(KEPT).toInstant());
        var last = store.findLast(school).filter(it -> it.outcome().equals(outcome));
        var id = last.map(Run::id).orElseGet(UUID::randomUUID);
        if (last.isPresent()) {
            store.touch(school, id, now);
        } else {
            store.add(school, id, outcome, now);
        }
        return new Run(id, last.map(Run::firstAt).orElse(now), now, outcome);
    }

    /** What came out last, when nothing happened since and it was for this morning. */
    @Transactional(readOnly = true)
    public Optional<Run> findFresh(SchoolId school, Morning morning) {
        return store.listChanges(school).isEmpty()
                ? store.findLast(school).filter(it -> it.outcome().morning().equals(morning))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Run> history(SchoolId school, int most) {
        return store.list(school, most);
    }
}
