package nl.startklaar.signin;

import java.util.Collection;
import java.util.UUID;

/** Of whom one line of the trail is, however many pupils something was done for at once. */
final class Pile {

    private Pile() {}

    /**
     * The pupil when there is one, or else how many; whose each is, stands with the thing itself.
     */
    static String of(Collection<UUID> pupils) {
        return pupils.size() == 1
                ? pupils.iterator().next().toString()
                : String.valueOf(pupils.size());
    }
}
