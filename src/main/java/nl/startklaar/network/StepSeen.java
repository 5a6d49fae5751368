package nl.startklaar.network;

import java.time.Instant;

/**
 * What was seen of one step.
 *
 * @param byHand whether a person said so, instead of the server that saw it
 * @param technically for whoever has to mend it; of nobody in particular
 */
record StepSeen(
        ComparisonStep step, boolean wentWell, boolean byHand, Instant at, String technically) {

    private static final int LONGEST = 200;

    StepSeen {
        technically =
                technically.length() > LONGEST ? technically.substring(0, LONGEST) : technically;
    }
}
