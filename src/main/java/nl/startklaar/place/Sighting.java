package nl.startklaar.place;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody came from an address.
 *
 * @param address as {@code web.ClientAddress} read it; what it could not read is not remembered
 * @param refused whether they were sent away because of where they were
 * @param device what the device cookie holds; kept as a keyed hash
 * @param person whose id it was, when we know; kept as a keyed hash
 */
public record Sighting(
        String address, Who who, boolean refused, Optional<String> device, Optional<UUID> person) {

    public static Sighting of(String address, Who who) {
        return new Sighting(address, who, false, Optional.empty(), Optional.empty());
    }

    public static Sighting refused(String address, Who who) {
        return new Sighting(address, who, true, Optional.empty(), Optional.empty());
    }

    public Sighting on(Optional<String> seenDevice) {
        return new Sighting(address, who, refused, seenDevice, person);
    }

    public Sighting by(UUID seenPerson) {
        return new Sighting(address, who, refused, device, Optional.of(seenPerson));
    }
}
