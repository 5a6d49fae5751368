package nl.startklaar.signin;

/** With what a pupil came in. */
public enum CameBy {
    CARD,
    DAY_CARD,
    PICTURES,
    PASSWORD,
    /** <i>Laat Noor binnen</i>: an adult of the group said who this is. */
    LET_IN,
    /** A portal of the school’s network said who this is. */
    PORTAL,
    /** A parent signed in at home; with several children, the pupil tapped their pictures too. */
    HOME;

    /** At our own pages at school, with what the school gave out. */
    public boolean isAtOurDoor() {
        return this != PORTAL && this != HOME;
    }
}
