package nl.startklaar.network;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.network.Fetched.Answer;
import nl.startklaar.network.Fetched.NoAnswer;
import nl.startklaar.network.Fetched.NotAsked;
import nl.startklaar.network.ReadOutcome.Read;
import nl.startklaar.network.ReadOutcome.Unusable;
import nl.startklaar.network.ReadOutcome.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a portal says of itself. Only what we can do with it counts: what we read, and what we
 * ask for, is our own list, which no portal makes longer.
 */
@Component
class Discovery {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final Fetch fetch;
    private final PortalAddress addresses;

    Discovery(Fetch fetch, PortalAddress addresses) {
        this.fetch = fetch;
        this.addresses = addresses;
    }

    ReadOutcome read(String issuer) {
        return switch (fetch.get(issuer.replaceAll("/$", "") + WELL_KNOWN)) {
            case NotAsked() -> new Unusable(Why.NOT_ASKED);
            case NoAnswer() -> new Unusable(Why.NO_ANSWER);
            case Answer answer when answer.isFine() -> read(issuer, answer.body());
            case Answer _ -> new Unusable(Why.NO_METADATA);
        };
    }

    private ReadOutcome read(String issuer, String body) {
        try {
            return StrictJson.isWhole(body)
                    ? judge(issuer, OIDCProviderMetadata.parse(body))
                    : new Unusable(Why.NO_METADATA);
        } catch (ParseException noMetadata) {
            return new Unusable(Why.NO_METADATA);
        }
    }

    private ReadOutcome judge(String issuer, OIDCProviderMetadata it) {
        if (!issuer.equals(it.getIssuer().getValue())) {
            return new Unusable(Why.OTHER_ISSUER);
        }
        var algorithms = algorithms(it);
        if (algorithms.isEmpty() || !givesCodes(it) || !provesWhoAsked(it)) {
            return new Unusable(Why.TOO_WEAK);
        }
        var endpoints = endpoints(it, algorithms);
        return addresses.areSafe(endpoints) ? new Read(endpoints) : new Unusable(Why.INSECURE);
    }

    private static Endpoints endpoints(OIDCProviderMetadata it, Set<String> algorithms) {
        return new Endpoints(
                text(it.getAuthorizationEndpointURI()),
                text(it.getTokenEndpointURI()),
                text(it.getJWKSetURI()),
                text(it.getUserInfoEndpointURI()),
                text(it.getEndSessionEndpointURI()),
                algorithms,
                it.supportsAuthorizationResponseIssuerParam(),
                wantsSecretInForm(it));
    }

    private static Set<String> algorithms(OIDCProviderMetadata it) {
        return Stream.ofNullable(it.getIDTokenJWSAlgs())
                .flatMap(all -> all.stream())
                .map(algorithm -> algorithm.getName())
                .filter(Endpoints.READABLE::contains)
                .collect(Collectors.toSet());
    }

    private static boolean givesCodes(OIDCProviderMetadata it) {
        return it.getResponseTypes() != null && it.getResponseTypes().contains(ResponseType.CODE);
    }

    /** Who does not say which, may know S256; who says which, has to know it. */
    private static boolean provesWhoAsked(OIDCProviderMetadata it) {
        return it.getCodeChallengeMethods() == null
                || it.getCodeChallengeMethods().contains(CodeChallengeMethod.S256);
    }

    private static boolean wantsSecretInForm(OIDCProviderMetadata it) {
        var ways = it.getTokenEndpointAuthMethods();
        return ways != null
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private static String text(@Nullable URI address) {
        return Optional.ofNullable(address).map(URI::toString).orElse("");
    }
}
