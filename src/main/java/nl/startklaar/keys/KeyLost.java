package nl.startklaar.keys;

/**
 * Something was sealed with a key that the ring does not have: it cannot be read any more, unless
 * somebody puts the right key file back.
 */
public final class KeyLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public KeyLost(String key) {
        super("The key ring has no key " + key + ": put back the key file it was sealed with.");
        this.key = key;
    }

    /** Which key is missing; its name, which is no secret. */
    public String key() {
        return key;
    }
}
