package nl.startklaar.network;

import java.util.Map;
import java.util.Optional;
import nl.startklaar.network.Returned.Failed;
import nl.startklaar.network.Returned.Recognised;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/**
 * Reads the answer with which somebody comes back from a portal. No transaction is open while the
 * portal is asked.
 */
@Component
class ComeBack {

    private final Trips trips;
    private final Exchange exchange;
    private final IdProofs proofs;

    ComeBack(Trips trips, Exchange exchange, IdProofs proofs) {
        this.trips = trips;
        this.exchange = exchange;
        this.proofs = proofs;
    }

    Returned read(
            School school,
            Connection portal,
            Map<String, String[]> parameters,
            Optional<String> browser) {
        var answer = AnswerParameters.find(parameters);
        var trip =
                answer.flatMap(it -> trips.finish(school.id(), portal.id(), it.state(), browser));
        if (answer.isEmpty() || trip.isEmpty() || !answer.get().isFrom(portal)) {
            return new Failed(Step.ANSWER, trip, "");
        }
        return answer.get().code().isEmpty() || !answer.get().error().isEmpty()
                ? new Failed(Step.PORTAL, trip, answer.get().error())
                : redeem(school, portal, answer.get(), trip.get());
    }

    private Returned redeem(School school, Connection portal, AnswerParameters answer, Trip trip) {
        var verifier = trips.verifier(answer.state());
        var tokens = exchange.redeem(school, portal, answer.code(), verifier);
        if (tokens.isEmpty()) {
            return new Failed(Step.EXCHANGE, Optional.of(trip), "");
        }
        try {
            var told = proofs.read(tokens.get().proof(), portal, trips.nonce(answer.state()));
            return new Recognised(trip, exchange.more(portal, tokens.get(), told));
        } catch (Disbelief it) {
            return new Failed(Step.PROOF, Optional.of(trip), it.doubt().name());
        }
    }
}
