package nl.startklaar.network;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.startklaar.network.Fetched.Answer;
import nl.startklaar.school.School;
import org.springframework.stereotype.Component;

/** Gives a portal the code that the browser brought, and gets for it what it says of somebody. */
@Component
class Exchange {

    private final Fetch fetch;
    private final Connections connections;
    private final OurAddress ours;

    Exchange(Fetch fetch, Connections connections, OurAddress ours) {
        this.fetch = fetch;
        this.connections = connections;
        this.ours = ours;
    }

    /** Read once, and then thrown away. */
    record Tokens(String proof, String access) {

        /** So that they never get into a log. */
        @Override
        public String toString() {
            return "Tokens";
        }
    }

    /** Empty when the portal does not answer, or gives nothing for it. */
    Optional<Tokens> redeem(School school, Connection portal, String code, String verifier) {
        var secret = connections.getSecret(school.id(), portal.id());
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("grant_type", List.of("authorization_code"));
        form.put("code", List.of(code));
        form.put("redirect_uri", List.of(ours.back(school, portal)));
        form.put("code_verifier", List.of(verifier));
        Optional<String> header = Optional.empty();
        if (portal.endpoints().secretInForm()) {
            form.put("client_id", List.of(portal.clientId()));
            form.put("client_secret", List.of(secret));
        } else {
            header = Optional.of(basic(portal, secret));
        }
        var body = URLUtils.serializeParameters(form);
        return fetch.post(portal.endpoints().token(), header, body) instanceof Answer answer
                        && answer.isFine()
                ? StrictJson.read(answer.body()).flatMap(Exchange::tokens)
                : Optional.empty();
    }

    private static String basic(Connection portal, String secret) {
        return new ClientSecretBasic(new ClientID(portal.clientId()), new Secret(secret))
                .toHTTPAuthorizationHeader();
    }

    private static Optional<Tokens> tokens(Map<String, Object> said) {
        return said.get("id_token") instanceof String proof
                ? Optional.of(
                        new Tokens(proof, said.get("access_token") instanceof String it ? it : ""))
                : Optional.empty();
    }

    /** What the portal tells elsewhere, if that is needed and about the same person. */
    Told more(Connection portal, Tokens tokens, Told told) {
        var at = portal.endpoints().person();
        if (at.isEmpty() || tokens.access().isEmpty() || saysAll(portal.claims(), told)) {
            return told;
        }
        return fetch.get(at, "Bearer " + tokens.access()) instanceof Answer answer
                        && answer.isFine()
                ? StrictJson.read(answer.body())
                        .filter(it -> told.subject().equals(it.get("sub")))
                        .map(told::with)
                        .orElse(told)
                : told;
    }

    private static boolean saysAll(Claims wanted, Told told) {
        return Stream.of(wanted.eckId(), wanted.lasKey())
                .filter(it -> !it.isEmpty())
                .allMatch(it -> told.find(it).isPresent());
    }
}
