package nl.startklaar.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * What a pupil has to come in with on a day, in one of the groups where the pupil is.
 *
 * @param group with its name; empty for who is in none
 * @param lastingCard a card for every day
 * @param goodCard any card that opens the door on that day
 */
record PupilMeans(
        UUID pupil,
        Optional<Group> group,
        Way way,
        boolean lastingCard,
        boolean goodCard,
        boolean pictures,
        boolean password) {

    record Group(UUID id, String name, Way way) {}

    /** One of them is enough; what the group does not work with is not asked at the door. */
    boolean openTheDoor() {
        return goodCard || way.hasPictures() && pictures || way.hasPassword() && password;
    }
}
