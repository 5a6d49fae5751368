package nl.startklaar.licence;

/** Where a school tells that it ends a contract; a wrong way does not count. */
public enum Channel {
    /** In the publisher's own overview. */
    OWN,
    /** In the overview of the supplier through whom it was bought. */
    SUPPLIER,
    /** By e-mail to the publisher. */
    MAIL
}
