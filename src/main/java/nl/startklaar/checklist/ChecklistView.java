package nl.startklaar.checklist;

import nl.startklaar.readiness.Status;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;

/**
 * The list on a page.
 *
 * @param rehearsal how the next morning goes, in one sentence
 * @param mayAct whether the reader may change anything; a board only looks
 */
record ChecklistView(Checklist list, Sentence rehearsal, String home, boolean mayAct) {

    String address() {
        return home + "/startlijst";
    }

    String address(Row row) {
        return address() + "/" + row.id();
    }

    Season otherSeason() {
        return switch (list.season()) {
            case BEFORE -> Season.AFTER;
            case AFTER -> Season.BEFORE;
        };
    }

    String lead(Page page) {
        var first = list.firstSchoolDay();
        if (first.isEmpty()) {
            return page.text("checklist.lead.unknown", list.year());
        }
        var day = page.formats().weekday(first.get());
        long left = list.daysLeft().orElse(0L);
        return left < 0
                ? page.text("checklist.lead.started", list.year(), day)
                : page.text("checklist.lead", list.year(), day, left);
    }

    /** The icon and the class of a status, so that colour is never the only sign. */
    static Look look(Status status) {
        return switch (status) {
            case DONE -> new Look("ok", "circle-check");
            case ACTION -> new Look("err", "circle-x");
            case ATTENTION -> new Look("todo", "triangle-alert");
            case ASKED -> new Look("unk", "circle-help");
            case WAITING -> new Look("wait", "clock");
            case BUSY -> new Look("busy", "loader");
            case NOT_APPLICABLE -> new Look("na", "minus-circle");
            case FAILED -> new Look("failed", "rotate-cw");
        };
    }

    record Look(String style, String icon) {}
}
