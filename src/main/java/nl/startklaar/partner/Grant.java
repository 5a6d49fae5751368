package nl.startklaar.partner;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands behind a code.
 *
 * @param redirectUri to which it was sent
 * @param challenge of PKCE, made with S256
 * @param nonce to give back in the proof of who it is
 */
record Grant(
        Visit visit,
        String redirectUri,
        String challenge,
        Optional<String> nonce,
        Instant expiresAt) {}
