package nl.startklaar.signin;

import java.util.List;
import java.util.UUID;

/**
 * New pictures or a new password of a pupil, to be shown once to the adult who asked for them.
 *
 * @param things the pictures in their order, or the words
 */
public record GivenSecret(UUID pupil, List<String> things) {

    public GivenSecret {
        things = List.copyOf(things);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Secret of " + pupil;
    }
}
