package nl.startklaar.place;

/** What kind of visitor was seen at an address. */
public enum Who {
    STAFF,
    PUPIL,
    /** A device that a coordinator enrolled, whoever sits behind it. */
    DEVICE
}
