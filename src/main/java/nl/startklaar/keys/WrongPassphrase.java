package nl.startklaar.keys;

/** A file was sealed with a passphrase, and this is not the one, or there is none. */
public final class WrongPassphrase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isMissing;

    WrongPassphrase(boolean isMissing) {
        super(isMissing ? "A passphrase is needed" : "The passphrase does not fit");
        this.isMissing = isMissing;
    }

    /** Whether nobody gave one. */
    public boolean isMissing() {
        return isMissing;
    }
}
