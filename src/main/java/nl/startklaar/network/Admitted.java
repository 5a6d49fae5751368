package nl.startklaar.network;

/** What came of letting somebody in. */
sealed interface Admitted {

    /**
     * @param path where to go now
     */
    record In(String path) implements Admitted {}

    /**
     * @param number of a stranger; empty for others
     */
    record NotIn(Step step, String number) implements Admitted {}
}
