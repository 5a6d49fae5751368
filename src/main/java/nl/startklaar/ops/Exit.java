package nl.startklaar.ops;

/**
 * How a command ends, as a number that scripts and monitors can rely on: never changed, only added.
 */
enum Exit {
    OK(0),
    FAULT(1),
    USAGE(2),
    /** A check found something that is not ready. */
    NOT_READY(3),
    NOT_FOUND(4),
    NO_ACCESS(5),
    /** A limit or another version stands in the way; a person has to look. */
    HELD(6),
    /** Something does not answer; trying again makes sense. */
    UNREACHABLE(7),
    PARTLY(8),
    /** The input was refused, and nothing has changed. */
    REFUSED(9);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The key of the sentence that explains it in the help. */
    String words() {
        return "ops.exit." + code;
    }
}
