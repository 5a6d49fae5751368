package nl.startklaar.bench;

import java.io.IOException;

/** Something somebody does with the server, as a whole. */
interface Visit {

    /** False when the server answered otherwise than it has to. */
    boolean make(Wire wire) throws IOException;

    /** The kinds that are measured. */
    enum Kind {
        /**
         * The page that reads a card, as it is shown: it asks the database for the school and the
         * place.
         */
        EMPTY,
        /** A pupil shows a card, and sees the tiles. */
        PUPIL,
        /** A teacher types a password. */
        TEACHER
    }
}
