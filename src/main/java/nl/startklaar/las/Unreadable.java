package nl.startklaar.las;

import nl.startklaar.las.EdexmlReading.Reason;

/**
 * Reading has to stop here. Never carries the parser's own exception along: its message quotes the
 * file.
 */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String where;
    private final int line;

    Unreadable(Reason reason, int line) {
        this(reason, "", line);
    }

    Unreadable(Reason reason, String where, int line) {
        super(reason + " in line " + line);
        this.reason = reason;
        this.where = where;
        this.line = line;
    }

    /** The same, once it is known which file it was. */
    Unreadable in(String file) {
        return where.isEmpty() ? new Unreadable(reason, file, line) : this;
    }

    Reason reason() {
        return reason;
    }

    String where() {
        return where;
    }

    int line() {
        return line;
    }
}
