package nl.startklaar.signin;

import java.util.UUID;

/** What becomes of a pupil who knocks. Only the first answer opens anything. */
public sealed interface PupilSignInOutcome {

    /**
     * @param session for the cookie
     * @param pupil who came in
     */
    record In(Token session, UUID pupil) implements PupilSignInOutcome {}

    /** Not these pictures, not this password: try again. */
    record Wrong() implements PupilSignInOutcome {}

    /** Too often wrong, or nothing to be right with: <i>Vraag je juf of meester</i>. */
    record AskTeacher() implements PupilSignInOutcome {}

    /** This card opens nothing: revoked, of another day, or of another school. */
    record NoCard() implements PupilSignInOutcome {}

    /** From here no pupil comes in, whatever they know. */
    record NotHere() implements PupilSignInOutcome {}
}
