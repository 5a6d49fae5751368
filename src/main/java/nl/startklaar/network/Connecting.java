package nl.startklaar.network;

import nl.startklaar.kernel.SchoolId;
import nl.startklaar.network.ReadOutcome.Read;
import nl.startklaar.network.ReadOutcome.Unusable;
import nl.startklaar.network.ReadOutcome.Why;
import org.springframework.stereotype.Service;

/** Gets to know a portal. It is asked before anything is kept, while no transaction is open. */
@Service
public class Connecting {

    private final Connections connections;
    private final Discovery discovery;
    private final PortalAddress addresses;
    private final PortalUses uses;

    Connecting(
            Connections connections,
            Discovery discovery,
            PortalAddress addresses,
            PortalUses uses) {
        this.connections = connections;
        this.discovery = discovery;
        this.addresses = addresses;
        this.uses = uses;
    }

    /** The new portal, or why it cannot be used. */
    sealed interface Connected {

        record Made(Connection portal) implements Connected {}

        record Not(Why why) implements Connected {}
    }

    Connected connect(SchoolId school, NewConnection it) {
        return switch (it.byHand().map(this::judge).orElseGet(() -> discovery.read(it.issuer()))) {
            case Read(var endpoints) -> new Connected.Made(connections.add(school, it, endpoints));
            case Unusable(var why) -> new Connected.Not(why);
        };
    }

    /**
     * Reads once more what a portal says of itself. When that cannot be used, everything stays as
     * it was, and the coordinator sees that it went wrong.
     */
    ReadOutcome readAnew(SchoolId school, Connection portal) {
        var outcome = portal.byHand() ? judge(portal.endpoints()) : discovery.read(portal.issuer());
        switch (outcome) {
            case Read(var endpoints) -> connections.readAnew(school, portal.id(), endpoints);
            case Unusable _ -> uses.wentWrong(school, portal.id(), Step.METADATA);
        }
        return outcome;
    }

    /** What a person filled in is held against the same rule. */
    private ReadOutcome judge(Endpoints it) {
        return addresses.areSafe(it) ? new Read(it) : new Unusable(Why.INSECURE);
    }
}
