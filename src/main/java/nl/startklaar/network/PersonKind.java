package nl.startklaar.network;

/** Who somebody at a portal is to us. */
enum PersonKind {
    PUPIL,
    STAFF
}
