package nl.startklaar.las;

/**
 * Makes of an ECK iD what may be kept of it. Publishers know a pupil by it, so the readers hand
 * every ECK iD through a seal the moment they meet it, and the mirror never holds the plain one.
 */
@FunctionalInterface
public interface EckIdSeal {

    /** The same ECK iD has to come out recognisable as the same. */
    String seal(String eckId);

    /** A seal nobody can open: it tells whether two are the same, and nothing else. */
    static EckIdSeal fingerprint() {
        return EckId::fingerprint;
    }
}
