package nl.startklaar.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.startklaar.calendar.Contact;
import nl.startklaar.school.School;

/**
 * One comparison of both ways in.
 *
 * @param address of this page; what is done on it stands below
 * @param portals where one begins again
 * @param provider whom the school calls about its network; empty when nobody wrote that down
 */
record ComparisonPage(
        String address,
        String portals,
        School school,
        Comparison comparison,
        Connection portal,
        Optional<Contact> provider) {

    /** In the order in which people walk them. */
    List<ComparisonStep> steps() {
        return Arrays.asList(ComparisonStep.values());
    }

    /** For the look and the words: "ok", "no", "waits", or "not" when it did not come so far. */
    String state(ComparisonStep step) {
        return comparison
                .find(step)
                .map(it -> it.wentWell() ? "ok" : "no")
                .orElse(isOutOfReach(step) ? "not" : "waits");
    }

    /** Who is not gone cannot be back, and who did not come back well is not known. */
    private boolean isOutOfReach(ComparisonStep step) {
        return switch (step) {
            case BACK -> comparison.find(ComparisonStep.AWAY).isEmpty();
            case KNOWN -> comparison.find(ComparisonStep.BACK).filter(StepSeen::wentWell).isEmpty();
            case REACH, AWAY, PLACE, DIRECT -> false;
        };
    }

    /** Whether somebody is on the way, as far as we know: gone, and not yet back. */
    boolean isAway() {
        return comparison.find(ComparisonStep.AWAY).isPresent()
                && comparison.find(ComparisonStep.BACK).isEmpty();
    }

    /** How its dot and its mark look; empty while it waits. */
    String look(ComparisonStep step) {
        return switch (state(step)) {
            case "ok" -> "ok";
            case "no" -> "err";
            default -> "";
        };
    }

    String icon(ComparisonStep step) {
        return switch (state(step)) {
            case "ok" -> "circle-check";
            case "no" -> "circle-x";
            case "waits" -> "clock";
            default -> "minus-circle";
        };
    }

    String tone() {
        return switch (comparison.verdict()) {
            case NOT_YET -> "info";
            case BOTH_WORK -> "ok";
            case PORTAL_FAILS, PORTAL_UNKNOWN -> "warn";
            case DIRECT_FAILS, NEITHER_WORKS -> "err";
        };
    }

    String toneIcon() {
        return switch (comparison.verdict()) {
            case NOT_YET -> "info";
            case BOTH_WORK -> "circle-check";
            case PORTAL_FAILS, PORTAL_UNKNOWN, DIRECT_FAILS, NEITHER_WORKS -> "triangle-alert";
        };
    }

    /** Whether there is something that somebody else has to hear. */
    boolean isToTell() {
        return wrong().isPresent();
    }

    /** Whether it is the portal's supplier who has to hear it. */
    boolean isForProvider() {
        return switch (comparison.verdict()) {
            case PORTAL_FAILS, PORTAL_UNKNOWN -> true;
            case NOT_YET, BOTH_WORK, DIRECT_FAILS, NEITHER_WORKS -> false;
        };
    }

    /** Where it stands what is publicly known of portals. */
    String known() {
        return school.home() + KnownPortalsController.PATH;
    }

    /** Everything that went wrong on the way by the portal, in one line to read out. */
    String technically() {
        return comparison.seen().stream()
                .filter(it -> !it.wentWell() && it.step() != ComparisonStep.PLACE)
                .sorted(Comparator.comparing(StepSeen::step))
                .map(it -> it.step() + " " + it.technically())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    /** What somebody who mends it wants to hear: the step that went wrong. */
    Optional<StepSeen> wrong() {
        return switch (comparison.verdict()) {
            case NOT_YET, BOTH_WORK -> Optional.empty();
            case PORTAL_FAILS, PORTAL_UNKNOWN, NEITHER_WORKS -> comparison.whereItEnded();
            case DIRECT_FAILS -> comparison.find(ComparisonStep.DIRECT);
        };
    }
}
