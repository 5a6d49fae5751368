package nl.startklaar.partner;

import java.util.UUID;

/**
 * Who is on the way to a publisher.
 *
 * @param id of the account of an adult, or of a pupil of the roster
 */
record Guest(Kind kind, UUID id) {

    enum Kind {
        ADULT,
        PUPIL
    }

    static Guest adult(UUID account) {
        return new Guest(Kind.ADULT, account);
    }

    static Guest pupil(UUID pupil) {
        return new Guest(Kind.PUPIL, pupil);
    }
}
