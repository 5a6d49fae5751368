package nl.startklaar.ops;

/**
 * What the doctor found about one part.
 *
 * @param code the part for programs, never translated
 * @param part the part for people
 * @param text what is so, and what to do when it is wrong
 */
record Diagnosis(String code, State state, String part, String text) {

    enum State {
        GOOD,
        /** Worth knowing; nothing has to be done. */
        NOTE,
        WRONG
    }
}
