package nl.startklaar.network;

/**
 * What a coordinator sees who tried a portal.
 *
 * @param outcome key of the sentence
 * @param person whom we would have let in; empty when nobody
 * @param called what the portal calls whoever was signed in there
 */
record TrialPage(
        String portal,
        String back,
        String outcome,
        String person,
        String called,
        Said eckId,
        Said lasKey) {

    static final String TEMPLATE = "network/trial.jte";

    /** Whether the portal told something. */
    enum Said {
        YES,
        NO,
        NOT_ASKED
    }

    /**
     * @param why what the portal gave as its reason, or what was not proven
     */
    static TrialPage failed(String portal, String back, Step step, String why) {
        return new TrialPage(
                portal,
                back,
                "network.step." + step.name(),
                "",
                why,
                Said.NOT_ASKED,
                Said.NOT_ASKED);
    }

    boolean isIn() {
        return !person.isEmpty();
    }
}
