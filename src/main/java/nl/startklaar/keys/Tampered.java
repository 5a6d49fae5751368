package nl.startklaar.keys;

/** What was sealed is not what is here now: it was changed, cut off, or moved to another place. */
public final class Tampered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Tampered(String what) {
        super(what);
    }
}
