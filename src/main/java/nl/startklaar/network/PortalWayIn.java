package nl.startklaar.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.school.AtSchool;
import nl.startklaar.signin.WayIn;
import nl.startklaar.signin.WayInCard;
import nl.startklaar.signin.WayInCard.Deed;
import nl.startklaar.signin.WayInCard.LastTime;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** Way C: a portal of the network. */
@Component
class PortalWayIn implements WayIn {

    private final Connections connections;
    private final PortalUses uses;

    PortalWayIn(Connections connections, PortalUses uses) {
        this.connections = connections;
        this.uses = uses;
    }

    @Override
    public WayInCard card(AtSchool at) {
        var portals = connections.list(at.school()).stream().filter(Connection::isOn).toList();
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed("network.way-in.go", at.home() + ConnectionsController.PATH));
        if (!portals.isEmpty()) {
            deeds.add(new Deed("network.n9.compare", at.home() + ComparisonController.PATH));
        }
        return new WayInCard(
                'C',
                "network.way-in",
                Sentence.of("network.way-in.what", portals.size()),
                portals.isEmpty() ? List.of() : lastTimes(at, portals),
                deeds);
    }

    private List<LastTime> lastTimes(AtSchool at, List<Connection> portals) {
        var last = portals.stream().map(it -> uses.lastIn(at.school(), it.id())).toList();
        return List.of(
                new LastTime("signin.ways-in.pupil", last(last, PersonKind.PUPIL)),
                new LastTime("signin.ways-in.staff", last(last, PersonKind.STAFF)));
    }

    private static Optional<Instant> last(
            List<Map<PersonKind, Instant>> ofPortals, PersonKind kind) {
        return ofPortals.stream()
                .flatMap(it -> Optional.ofNullable(it.get(kind)).stream())
                .max(Comparator.naturalOrder());
    }
}
