package nl.startklaar.partner;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * The signed proof for a program: that this number of a person was here just now. More is not in
 * it; what the program may know, it asks for, and only as long as it may.
 */
@Component
class IdTokens {

    private final OurIssuer issuer;
    private final SigningKeys keys;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    IdTokens(OurIssuer issuer, SigningKeys keys, Pseudonyms pseudonyms, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    SignedJWT of(PublisherClient client, Grant grant, AccessToken access) {
        var now = clock.instant();
        return keys.sign(
                new JWTClaimsSet.Builder()
                        .issuer(issuer.address())
                        .subject(pseudonyms.of(client.publisher(), grant.visit().guest()))
                        .audience(client.id())
                        .issueTime(date(now))
                        .expirationTime(date(now.plus(Grants.TOKEN)))
                        .claim("nonce", grant.nonce().orElse(null))
                        .claim(
                                "at_hash",
                                AccessTokenHash.compute(access, SigningKeys.ALGORITHM, null)
                                        .getValue())
                        .build());
    }

    @SuppressWarnings("JavaUtilDate") // the library takes no other
    private static Date date(Instant moment) {
        return Date.from(moment);
    }
}
