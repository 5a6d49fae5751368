package nl.startklaar.partner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.startklaar.partner.Redemption.Redeemed;
import nl.startklaar.partner.Redemption.Refused;
import nl.startklaar.storage.WithoutSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes and tokens: who was let through, to which program, and for how long. A code works once; when
 * it comes a second time, what the first gave is worth nothing any more either.
 */
@Service
class Grants {

    static final Duration CODE = Duration.ofSeconds(60);
    static final Duration TOKEN = Duration.ofMinutes(5);

    /** Used codes are kept this long, to see them come again. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final GrantStore store;
    private final Clock clock;

    Grants(GrantStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    @WithoutSchool
    Secret issueCode(Visit visit, String redirectUri, String challenge, Optional<String> nonce) {
        var code = Secret.random();
        var now = clock.instant();
        store.addCode(
                code.hash(), new Grant(visit, redirectUri, challenge, nonce, now.plus(CODE)), now);
        return code;
    }

    /**
     * Whoever comes with a code of this client uses it up, also when the rest is wrong: nobody tries
     * twice.
     */
    @Transactional
    @WithoutSchool
    Redemption redeem(
            Secret code,
            PublisherClient client,
            @Nullable String redirectUri,
            @Nullable CodeVerifier verifier) {
        var hash = code.hash();
        var now = clock.instant();
        var grant = store.findCode(hash, client.id());
        if (grant.isEmpty()) {
            return new Refused();
        }
        if (!store.claimCode(hash, now)) {
            store.revokeTokensOfCode(hash, now);
            return new Refused();
        }
        if (!now.isBefore(grant.get().expiresAt())
                || !grant.get().redirectUri().equals(redirectUri)
                || !answers(verifier, grant.get().challenge())) {
            return new Refused();
        }
        var token = Secret.random();
        store.addTokenOfCode(token.hash(), hash, grant.get().visit(), now.plus(TOKEN));
        return new Redeemed(grant.get(), token);
    }

    /** What a code gave is worth nothing any more. */
    @Transactional
    @WithoutSchool
    void revoke(Secret code) {
        store.revokeTokensOfCode(code.hash(), clock.instant());
    }

    @Transactional
    @WithoutSchool
    Secret issueToken(PublisherClient client) {
        var token = Secret.random();
        store.addTokenOfClient(token.hash(), client.id(), clock.instant().plus(TOKEN));
        return token;
    }

    /** Whose visit a token is for; empty when it is none, or no longer. */
    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<Visit> findVisit(Secret token) {
        return store.findVisit(token.hash(), clock.instant());
    }

    /** Which client came for itself with this token. */
    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<String> findClient(Secret token) {
        return store.findClient(token.hash(), clock.instant());
    }

    @Transactional
    @WithoutSchool
    void sweep() {
        store.sweep(clock.instant().minus(KEPT));
    }

    private static boolean answers(@Nullable CodeVerifier verifier, String challenge) {
        if (verifier == null) {
            return false;
        }
        var made = CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        return MessageDigest.isEqual(made.getBytes(US_ASCII), challenge.getBytes(US_ASCII));
    }
}
