package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.place.KnownAddresses;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.ClientAddress;
import org.springframework.stereotype.Component;

/**
 * The first steps of a comparison, which are ours: our server asks the portal what it says of
 * itself, and looks from where the reader asks. No transaction is open meanwhile.
 */
@Component
class ComparisonStart {

    private final Comparisons comparisons;
    private final Connections connections;
    private final Discovery discovery;
    private final KnownAddresses known;
    private final ClientAddress addresses;

    ComparisonStart(
            Comparisons comparisons,
            Connections connections,
            Discovery discovery,
            KnownAddresses known,
            ClientAddress addresses) {
        this.comparisons = comparisons;
        this.connections = connections;
        this.discovery = discovery;
        this.known = known;
        this.addresses = addresses;
    }

    UUID begin(AtSchool at, UUID portal, HttpServletRequest request) {
        var reached = reached(connections.getConnection(at.school(), portal));
        var isKnown = known.isKnown(at.school(), addresses.of(request));
        return comparisons.begin(at.school(), portal, reached, isKnown);
    }

    /** One whose endpoints were filled in by hand, may say nothing of itself at all. */
    private Optional<String> reached(Connection portal) {
        return switch (discovery.read(portal.issuer())) {
            case ReadOutcome.Read _ -> Optional.empty();
            case ReadOutcome.Unusable _ when portal.byHand() -> Optional.empty();
            case ReadOutcome.Unusable(var why) -> Optional.of(why.name());
        };
    }
}
