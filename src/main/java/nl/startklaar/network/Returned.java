package nl.startklaar.network;

import java.util.Optional;

/** What came of somebody who went to a portal. */
sealed interface Returned {

    /** Of which question it is the answer; empty when of none of this browser. */
    default Optional<Trip> findTrip() {
        return switch (this) {
            case Recognised(var trip, _) -> Optional.of(trip);
            case Failed(_, var trip, _) -> trip;
        };
    }

    /** The portal proved that this is somebody of its own. */
    record Recognised(Trip trip, Told told) implements Returned {}

    /**
     * @param why what the portal gave as its reason, or what was not proven; for who tries it
     * @param trip empty when it belongs to no question of this browser
     */
    record Failed(Step step, Optional<Trip> trip, String why) implements Returned {}
}
