package nl.startklaar.las;

import nl.startklaar.las.EdexmlReading.Reason;

/**
 * Reading has to stop here. Never carries the parser's own exception along: its message quotes the
 * file.
 */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;

    Unreadable(Reason reason, int line) {
        super(reason + " in line " + line);
        this.reason = reason;
        this.line = line;
    }

    Reason reason() {
        return reason;
    }

    int line() {
        return line;
    }
}
