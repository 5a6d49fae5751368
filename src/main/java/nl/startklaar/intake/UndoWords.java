package nl.startklaar.intake;

import nl.startklaar.roster.UndoOutcome;
import nl.startklaar.roster.UndoOutcome.AlreadyUndone;
import nl.startklaar.roster.UndoOutcome.TooLate;
import nl.startklaar.roster.UndoOutcome.TouchedLater;
import nl.startklaar.roster.UndoOutcome.Undone;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;

/** What came of undoing, or what would come of it, in a sentence. */
final class UndoWords {

    private UndoWords() {}

    static Sentence why(UndoOutcome outcome, Page page) {
        return switch (outcome) {
            case Undone _ -> Sentence.of("intake.note.undone");
            case AlreadyUndone _ -> Sentence.of("intake.note.already-undone");
            case TooLate(var until) ->
                    Sentence.of("intake.note.too-late", page.formats().day(until));
            case TouchedLater(var names) ->
                    Sentence.of("intake.note.touched-later", String.join(", ", names));
        };
    }
}
