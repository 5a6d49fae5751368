package nl.startklaar.plan;

/**
 * An ECK iD as it is kept: it is recognised by its keyed hash, and stands beside it unreadable. In
 * a mirror it is one text, "hash:sealed".
 *
 * @param sealed empty when only the hash is known
 */
public record SealedEckId(String hash, String sealed) {

    private static final char BETWEEN = ':';

    public static SealedEckId parse(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0
                ? new SealedEckId(text, "")
                : new SealedEckId(text.substring(0, at), text.substring(at + 1));
    }

    public String text() {
        return sealed.isEmpty() ? hash : hash + BETWEEN + sealed;
    }
}
