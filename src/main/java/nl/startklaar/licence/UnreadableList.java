package nl.startklaar.licence;

/** A file that is no list of licences we can read; what to do about it stands in the words. */
final class UnreadableList extends Exception {

    private static final long serialVersionUID = 1L;

    enum Reason {
        TOO_LARGE,
        TOO_MANY_ROWS,
        OLD_EXCEL,
        BROKEN,
        NO_HEADS
    }

    private final Reason reason;

    UnreadableList(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
