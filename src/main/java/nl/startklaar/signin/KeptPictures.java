package nl.startklaar.signin;

import java.util.UUID;
import nl.startklaar.keys.Seals;

/**
 * What is known of the pictures of a pupil: their keyed hash, and how many there are.
 *
 * @param hashedFor to whom they were given first: another pupil, when two turned out to be one
 */
record KeptPictures(UUID hashedFor, String match, int size) {

    private static final String PURPOSE = "signin-pictures";

    static KeptPictures of(UUID pupil, SecretPictures given, Seals seals) {
        return new KeptPictures(pupil, match(pupil, given, seals), given.things().size());
    }

    boolean are(SecretPictures chosen, Seals seals) {
        return match.equals(match(hashedFor, chosen, seals));
    }

    private static String match(UUID pupil, SecretPictures pictures, Seals seals) {
        return seals.match(PURPOSE, pictures.textFor(pupil));
    }
}
