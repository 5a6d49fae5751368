package nl.startklaar.shortcut;

import java.util.UUID;

/**
 * An address of the hub, as schools have it on their devices. The target names a page of a
 * publisher. It is only compared, and never opened or sent to a browser.
 *
 * @param reference what the hub calls the school
 * @param target where the hub led to after signing in; empty when it led nowhere in particular
 */
record OldAddress(UUID reference, Audience audience, String target) {

    /** Longer is no address that a hub ever gave. */
    static final int LONGEST_TARGET = 1_000;
}
