package nl.startklaar.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a comparison begins, and what earlier ones said.
 *
 * @param address of this page
 * @param settings where portals are connected
 */
record ComparisonsPage(
        String address, String settings, List<Connection> portals, List<Comparison> comparisons) {

    ComparisonsPage {
        portals = List.copyOf(portals);
        comparisons = List.copyOf(comparisons);
    }

    /** A portal that is connected no more still stands in what was seen of it. */
    Optional<String> name(UUID portal) {
        return portals.stream()
                .filter(it -> it.id().equals(portal))
                .findFirst()
                .map(Connection::name);
    }
}
