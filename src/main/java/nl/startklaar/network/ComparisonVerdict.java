package nl.startklaar.network;

/** What a school needs to hear: who has to mend it. */
enum ComparisonVerdict {
    /** Something is still to be tried. */
    NOT_YET,
    BOTH_WORK,
    /** Whoever runs the network has to mend it. */
    PORTAL_FAILS,
    /** The portal works, but does not know whom it means: that is mended in the LAS. */
    PORTAL_UNKNOWN,
    /** We have to mend it. */
    DIRECT_FAILS,
    /** It is in neither way, but in what they share. */
    NEITHER_WORKS
}
