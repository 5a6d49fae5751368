package nl.startklaar.amend;

import java.util.List;
import java.util.Optional;
import nl.startklaar.web.Sentence;

/** What was changed by hand, the newest first. */
record HistoryPage(String home, boolean mayUndo, List<Line> lines) {

    HistoryPage {
        lines = List.copyOf(lines);
    }

    /**
     * @param undo where it is undone; empty when it cannot be any more, and then why says why
     */
    record Line(
            Sentence what,
            String about,
            String who,
            String when,
            String undo,
            Optional<Sentence> why) {}
}
