package nl.startklaar.staff;

import java.time.Instant;
import java.util.List;

/** What changed at a school, the newest first. */
record LogBookView(List<Line> lines) {

    LogBookView {
        lines = List.copyOf(lines);
    }

    /** One change, in words. */
    record Line(Instant at, String who, String address, String deed, String what, String fields) {}
}
