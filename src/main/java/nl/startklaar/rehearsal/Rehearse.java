package nl.startklaar.rehearsal;

import java.time.Clock;
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

    /** The same as before is not kept again; of that only the moment counts. */
    @Transactional
    public Run run(SchoolId school, Morning morning) {
        var seen = store.listChanges(school);
        var outcome = walk(school, morning);
        var now = clock.instant();
        var last = store.findLast(school).filter(it -> it.outcome().equals(outcome));
        if (last.isPresent()) {
            store.touch(school, last.get().id(), now);
        } else {
            store.add(school, UUID.randomUUID(), outcome, now);
        }
        store.removeChanges(school, seen);
        store.removeBefore(school, now.atZone(Formats.AMSTERDAM).minus(KEPT).toInstant());
        return store.findLast(school).orElseThrow();
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
