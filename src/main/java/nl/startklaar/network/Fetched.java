package nl.startklaar.network;

/** What came of asking a portal something. */
sealed interface Fetched {

    /**
     * @param type as the portal calls it; empty when it does not
     */
    record Answer(int status, String type, String body) implements Fetched {

        private static final int OK = 200;

        boolean isFine() {
            return status == OK;
        }
    }

    /** We do not ask there: not https, or an address within a network. */
    record NotAsked() implements Fetched {}

    /** Nothing came back, or not in time, or too much of it. */
    record NoAnswer() implements Fetched {}
}
