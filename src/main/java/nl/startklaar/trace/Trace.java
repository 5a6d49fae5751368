package nl.startklaar.trace;

import java.util.List;
import java.util.Optional;
import nl.startklaar.readiness.HopLine;
import nl.startklaar.readiness.HopLine.State;

/**
 * One person and all hops that know something of them, in their order.
 *
 * @param who whom it follows
 */
public record Trace(Candidate who, List<Station> stations) {

    /**
     * One hop of the way.
     *
     * @param title the key of its heading
     */
    public record Station(String title, List<HopLine> lines) {

        public Station {
            lines = List.copyOf(lines);
        }

        public boolean has(State state) {
            return lines.stream().anyMatch(it -> it.state() == state);
        }
    }

    public Trace {
        stations = List.copyOf(stations);
    }

    /** Where somebody has to do something; empty when nothing stops anywhere. */
    public Optional<Station> stop() {
        return stations.stream().filter(it -> it.has(State.NO)).findFirst();
    }
}
