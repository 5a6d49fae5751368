package nl.startklaar.checklist;

/** Whose helpdesk helps with a line. */
enum Party {
    /** The roster hub, between the school and the publishers. */
    HUB,
    PUBLISHER,
    /** The network provider, with its portal. */
    NETWORK,
    /** The supplier of the pupil administration. */
    LAS,
    OWN_SCHOOL
}
