package nl.startklaar.network;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was seen when somebody tried both ways in. */
@Service
public class Comparisons {

    /** So that last August can be looked at. */
    static final Duration KEPT = Duration.ofDays(365);

    private final ComparisonStore store;
    private final Connections connections;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comparisons(
            ComparisonStore store,
            Connections connections,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.connections = connections;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reached what the portal said of itself; empty when that can be used, else why not
     * @param placeKnown whether pupils may come in from where the reader is now
     */
    @Transactional
    public UUID begin(SchoolId school, UUID portal, Optional<String> reached, boolean placeKnown) {
        connections.getConnection(school, portal);
        var comparison =
                new Comparison(
                        UUID.randomUUID(),
                        ComparisonNumber.random(),
                        portal,
                        clock.instant(),
                        List.of());
        store.add(school, comparison);
        audit.note(school, AuditEntry.of("network.audit.tried", portal));
        see(school, comparison.id(), ComparisonStep.REACH, reached.isEmpty(), reached.orElse(""));
        see(school, comparison.id(), ComparisonStep.PLACE, placeKnown, "");
        return comparison.id();
    }

    /** What our server saw. */
    @Transactional
    public void see(
            SchoolId school,
            UUID comparison,
            ComparisonStep step,
            boolean wentWell,
            String technically) {
        keep(school, comparison, new StepSeen(step, wentWell, false, clock.instant(), technically));
    }

    /** What a person says: that it did not work. */
    @Transactional
    public void hear(SchoolId school, UUID comparison, ComparisonStep step, String said) {
        keep(school, comparison, new StepSeen(step, false, true, clock.instant(), said));
    }

    private void keep(SchoolId school, UUID comparison, StepSeen seen) {
        get(school, comparison);
        seen.step().after().forEach(it -> store.remove(school, comparison, it));
        store.keep(school, comparison, seen);
        events.publishEvent(new SchoolChanged(school));
    }

    @Transactional(readOnly = true)
    Comparison get(SchoolId school, UUID comparison) {
        return store.find(school, comparison)
                .orElseThrow(() -> new NotFound("comparison", comparison));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Comparison> list(SchoolId school) {
        return store.list(school);
    }
}
