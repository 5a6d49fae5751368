package nl.startklaar.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.startklaar.readiness.Confirmation;
import nl.startklaar.readiness.Status;

/**
 * One line as a reader sees it, in the reader's language.
 *
 * @param id the code: "N6"
 * @param word the status in words
 * @param text what makes us say so, in one line
 * @param evidence what was seen, when, and by what kind of proof
 * @param problems what is not in order, and what to do about it
 * @param button the one thing to press; only when the line is open
 * @param asked whether a person has to say how it is
 * @param due the deadline in words, empty when unknown
 */
public record Row(
        String id,
        Season group,
        Status state,
        String word,
        boolean blocking,
        String title,
        String text,
        List<Proof> evidence,
        List<Problem> problems,
        Optional<Button> button,
        boolean asked,
        Optional<Confirmation> confirmation,
        int minutes,
        Optional<LocalDate> deadline,
        String due,
        Optional<String> owner,
        Optional<Instant> since,
        boolean regressed,
        Optional<LocalDate> snoozedUntil) {

    public Row {
        evidence = List.copyOf(evidence);
        problems = List.copyOf(problems);
    }

    /** Something that was seen. */
    public record Proof(String kind, String word, String text, Instant measuredAt) {}

    /** Something that is not in order. */
    public record Problem(String text, String remedy, Optional<Button> button) {}

    /**
     * @param oneClick whether it leads to one of our own pages where it can be done at once
     */
    public record Button(String label, String href, boolean oneClick) {}

    public boolean needsAction() {
        return state == Status.ACTION;
    }

    /** Whether a person can do something about it now. */
    public boolean isActionable() {
        return switch (state) {
            case ACTION, ATTENTION, ASKED -> snoozedUntil.isEmpty();
            case FAILED, WAITING, BUSY, DONE, NOT_APPLICABLE -> false;
        };
    }

    public boolean isHidden() {
        return snoozedUntil.isPresent();
    }
}
