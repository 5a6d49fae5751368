package nl.startklaar.signin;

import java.util.UUID;

/**
 * What wrong tries close, apart from all else.
 *
 * @param id of the pupil for what is tapped or typed at school; of the way for what is tapped at
 *     home
 */
record Lock(UUID id, UUID pupil) {

    static Lock atSchool(UUID pupil) {
        return new Lock(pupil, pupil);
    }

    static Lock atHome(HomeWay way) {
        return new Lock(way.id(), way.pupil());
    }
}
