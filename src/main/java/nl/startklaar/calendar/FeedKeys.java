package nl.startklaar.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret part of the address of a school's calendar feed. Calendar programs cannot sign in, so
 * whoever has the address may read it. We keep only a hash: the address is shown once, and a new
 * key shuts out whoever had the old one.
 */
@Service
class FeedKeys {

    private static final int BYTES = 32;

    private final FeedKeyStore store;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedKeys(FeedKeyStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    boolean exists(SchoolId school) {
        return store.findHash(school).isPresent();
    }

    @Transactional
    String renew(SchoolId school) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);

        store.save(school, hash(key), clock.instant());
        audit.note(school, AuditEntry.of("calendar.audit.feed-key", school.value(), "key"));
        return key;
    }

    /** Takes as long for a wrong key as for the right one. */
    @Transactional(readOnly = true)
    boolean opens(SchoolId school, String key) {
        return MessageDigest.isEqual(
                store.findHash(school).orElseGet(() -> new byte[0]), hash(key));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
