package nl.startklaar.plan;

/**
 * How much a file may change before a person has to say that it is right; counted after taking away
 * what is expected, such as leavers of group 8 in summer. Losing is looked at more closely than
 * gaining, because what is gone cannot be seen.
 */
public enum Limit {
    PUPILS_LOST(2, 10, 50),
    PUPILS_GAINED(5, 15, 75),
    /** Another base group within one school year. */
    PUPILS_MOVED(5, 20, 60),
    /** The same year group as last school year: a file of last year under a new name. */
    PUPILS_NOT_PROMOTED(5, 20, 60),
    GROUPS_LOST(2, 25, 5),
    GROUPS_GAINED(3, 50, 8),
    STAFF_LOST(3, 30, 15),
    STAFF_GAINED(5, 50, 25);

    private final int atLeast;
    private final int percent;
    private final int absolute;

    /**
     * @param atLeast fewer than this is never too much, however small the school
     * @param percent more than this share is too much
     * @param absolute this many is too much, however large the school
     */
    Limit(int atLeast, int percent, int absolute) {
        this.atLeast = atLeast;
        this.percent = percent;
        this.absolute = absolute;
    }

    /** Whether too much would come in, and not go. */
    boolean isOfGain() {
        return this == PUPILS_GAINED || this == GROUPS_GAINED || this == STAFF_GAINED;
    }

    boolean isExceededBy(int count, int of) {
        boolean isMuch = count >= atLeast && count * 100 > percent * of;
        return isMuch || count >= absolute;
    }
}
