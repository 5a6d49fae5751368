package nl.startklaar.amend;

/** Two persons in the roster who may be one. */
record LikelyDouble(PersonPair pair, Why why) {

    /** What is alike, the surest first. */
    enum Why {
        SAME_NAME_AND_BIRTH_DATE,
        SAME_ADDRESS,
        SAME_NAME_IN_GROUP,
        SAME_NAME,
        NEARLY_SAME_NAME
    }

    /** Whether it can hardly be otherwise, so that somebody has to look. */
    boolean isSure() {
        return why == Why.SAME_NAME_AND_BIRTH_DATE || why == Why.SAME_ADDRESS;
    }
}
