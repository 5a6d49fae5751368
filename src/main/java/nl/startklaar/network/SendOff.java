package nl.startklaar.network;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/**
 * Sends somebody to a portal, with a question that only our own browser can bring the answer to.
 */
@Component
class SendOff {

    private static final int LONGEST_HINT = 200;

    private final Trips trips;
    private final OurAddress ours;

    SendOff(Trips trips, OurAddress ours) {
        this.trips = trips;
        this.ours = ours;
    }

    /**
     * @param hint what the portal said to make it recognise somebody again; may be empty
     * @return the address at the portal
     */
    String to(School school, Connection portal, Trip trip, String browser, String hint) {
        var state = trips.begin(school.id(), trip, browser);
        var question =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                scope(portal),
                                new ClientID(portal.clientId()),
                                URI.create(ours.back(school, portal)))
                        .endpointURI(URI.create(portal.endpoints().authorization()))
                        .state(new State(state))
                        .nonce(new Nonce(trips.nonce(state)))
                        .codeChallenge(
                                new CodeVerifier(trips.verifier(state)), CodeChallengeMethod.S256);
        if (!hint.isBlank() && hint.length() <= LONGEST_HINT) {
            question.loginHint(hint);
        }
        return question.build().toURI().toString();
    }

    private static Scope scope(Connection portal) {
        var scope = Scope.parse(portal.claims().scopes());
        scope.add("openid");
        return scope;
    }
}
