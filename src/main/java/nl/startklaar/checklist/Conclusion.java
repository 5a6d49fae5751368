package nl.startklaar.checklist;

import java.util.List;

/**
 * The one sentence above the list. The rules are published in docs/checklist.md: one blocking item
 * that is open and the school is at best almost ready; more than two and it is not.
 */
public enum Conclusion {
    /** <i>Je school is startklaar</i>. */
    READY,
    /** <i>Je school is bijna startklaar</i>. */
    ALMOST,
    /** <i>Je school is nog niet startklaar</i>. */
    NOT_YET;

    private static final int ALMOST_ALL = 2;

    static Conclusion of(List<Row> rows) {
        var blocking = rows.stream().filter(it -> it.blocking() && it.state().isOpen()).count();
        var actions = rows.stream().anyMatch(Row::needsAction);
        if (blocking == 0 && !actions) {
            return READY;
        }
        return blocking <= ALMOST_ALL ? ALMOST : NOT_YET;
    }
}
