package nl.startklaar.network;

/** What is looked at, one after the other, when somebody tries both ways in. */
enum ComparisonStep {
    /** Our server asks the portal what it says of itself. */
    REACH,
    /** Somebody goes to the portal. */
    AWAY,
    /** And comes back with an answer that we believe. */
    BACK,
    /** Whom the portal means, is somebody of this school. */
    KNOWN,
    /** From here, pupils may come in. */
    PLACE,
    /** Without the portal. */
    DIRECT
}
