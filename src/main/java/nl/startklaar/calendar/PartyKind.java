package nl.startklaar.calendar;

/** Whom a school can call, in the order in which people should. */
public enum PartyKind {
    /** The school's own ICT people. */
    OWN_ICT,
    /** The place where groups and licences of all publishers come together. */
    HUB,
    /** <i>Netwerkbeheerder</i>: who runs the school's network and its sign-in portal. */
    NETWORK_PROVIDER,
    PUBLISHER,
    /** The pupil administration (<i>LAS</i>). */
    LAS,
    STARTKLAAR
}
