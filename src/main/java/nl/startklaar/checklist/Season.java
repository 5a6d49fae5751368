package nl.startklaar.checklist;

/** The two halves of the list. */
public enum Season {
    /** <i>Voor de zomervakantie</i>. */
    BEFORE,
    /** <i>Na de zomervakantie</i>. */
    AFTER
}
