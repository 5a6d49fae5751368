package nl.startklaar.network;

/** Stops the reading of a message at the first thing that is wrong with it. */
final class Disbelief extends Exception {

    private static final long serialVersionUID = 1L;

    private final Doubt doubt;

    Disbelief(Doubt doubt) {
        super(doubt.name());
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }

    static void unless(boolean right, Doubt doubt) throws Disbelief {
        if (!right) {
            throw new Disbelief(doubt);
        }
    }
}
