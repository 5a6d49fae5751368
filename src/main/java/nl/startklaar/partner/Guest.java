package nl.startklaar.partner;

import java.util.UUID;
import nl.startklaar.signin.PupilViewer;

/**
 * Who is on the way to a publisher.
 *
 * @param id of the account of an adult, or of a pupil of the roster
 */
record Guest(Kind kind, UUID id) {

    enum Kind {
        ADULT,
        /** At school. */
        PUPIL,
        /** The same pupils, where not everything opens. */
        PUPIL_AT_HOME
    }

    static Guest adult(UUID account) {
        return new Guest(Kind.ADULT, account);
    }

    static Guest pupil(PupilViewer viewer) {
        var kind =
                switch (viewer.place()) {
                    case SCHOOL -> Kind.PUPIL;
                    case HOME -> Kind.PUPIL_AT_HOME;
                };
        return new Guest(kind, viewer.pupil().id());
    }
}
