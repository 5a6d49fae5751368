package nl.startklaar.readiness;

/** How a line stands, from the best to the worst. */
public enum Status {
    /** <i>Niet van toepassing</i>. */
    NOT_APPLICABLE,
    /** <i>Klaar</i>. */
    DONE,
    /** <i>Bezig</i>: we are at it. */
    BUSY,
    /** <i>Kan nog niet</i>: something else comes first. */
    WAITING,
    /** <i>Vraag aan jou</i>: we cannot see it, and nobody has said so yet. */
    ASKED,
    /** <i>Let op</i>. */
    ATTENTION,
    /** <i>Controle mislukt</i>: we do not know. It is not red, and it hides a milder answer. */
    FAILED,
    /** <i>Actie nodig</i>. */
    ACTION;

    /** Whether there is still something to do, to answer or to find out. */
    public boolean isOpen() {
        return this != DONE && this != NOT_APPLICABLE;
    }

    public boolean isWorseThan(Status other) {
        return compareTo(other) > 0;
    }
}
