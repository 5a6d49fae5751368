package nl.startklaar.factor;

/** For what a device signs; what it signed for one thing is worth nothing for another. */
enum Purpose {
    /** To join a passkey to somebody's sign-in. */
    ADD,
    /** To show the second step, at sign-in or before it is changed. */
    SHOW,
    /** To come in with nothing else. */
    SIGN_IN
}
