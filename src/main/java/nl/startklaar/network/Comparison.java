package nl.startklaar.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody tries to come in by a portal and without it, to know who has to mend what.
 *
 * @param number by which people speak of it, as in "P-7KQ4-M2XD"
 * @param portal the connection that is tried
 */
record Comparison(UUID id, String number, UUID portal, Instant madeAt, List<StepSeen> seen) {

    Comparison {
        seen = List.copyOf(seen);
    }

    Optional<StepSeen> find(ComparisonStep step) {
        return seen.stream().filter(it -> it.step() == step).findFirst();
    }

    private boolean went(ComparisonStep step) {
        return find(step).filter(StepSeen::wentWell).isPresent();
    }

    private boolean failed(ComparisonStep step) {
        return find(step).filter(it -> !it.wentWell()).isPresent();
    }

    /**
     * Where the way by the portal ended: coming back and being known count more than whether our
     * server could read what the portal says of itself.
     */
    Optional<StepSeen> whereItEnded() {
        if (went(ComparisonStep.KNOWN)) {
            return Optional.empty();
        }
        return List.of(ComparisonStep.KNOWN, ComparisonStep.BACK, ComparisonStep.REACH).stream()
                .filter(this::failed)
                .findFirst()
                .flatMap(this::find);
    }

    /** A place that is not known keeps pupils out by both ways, and so says nothing of either. */
    ComparisonVerdict verdict() {
        boolean byPortal = went(ComparisonStep.KNOWN);
        boolean direct = went(ComparisonStep.DIRECT);
        if (!byPortal && whereItEnded().isEmpty() || find(ComparisonStep.DIRECT).isEmpty()) {
            return ComparisonVerdict.NOT_YET;
        }
        if (byPortal) {
            return direct ? ComparisonVerdict.BOTH_WORK : ComparisonVerdict.DIRECT_FAILS;
        }
        if (!direct) {
            return ComparisonVerdict.NEITHER_WORKS;
        }
        return failed(ComparisonStep.KNOWN)
                ? ComparisonVerdict.PORTAL_UNKNOWN
                : ComparisonVerdict.PORTAL_FAILS;
    }
}
