package nl.startklaar.staff;

import java.util.Optional;
import java.util.UUID;

/**
 * With what and from where somebody comes in, for who looks at their own sessions.
 *
 * @param device what {@link DeviceName} makes of it; empty when unknown
 * @param address the internet address
 * @param via the portal of a network that said who this is; empty by a way of our own
 */
record Visit(String device, String address, Optional<UUID> via) {

    /** By a way of our own. */
    Visit(String device, String address) {
        this(device, address, Optional.empty());
    }

    Visit by(Optional<UUID> portal) {
        return new Visit(device, address, portal);
    }
}
