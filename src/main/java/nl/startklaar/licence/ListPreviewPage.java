package nl.startklaar.licence;

import java.util.UUID;
import nl.startklaar.licence.ListReport.State;

/** A list that waits for somebody to look at it. */
record ListPreviewPage(String address, UUID run, ListReport report, boolean mayChange) {

    int count(State state) {
        return report.count(state);
    }

    String seen() {
        return report.seen().orElse("");
    }

    /** How a row looks; its first cell says it in a word. */
    static String style(State state) {
        return switch (state) {
            case ADDED -> "add";
            case CHANGED -> "chg";
            case SAME -> "same";
            case KEPT_ENDED, WRONG -> "del";
        };
    }
}
