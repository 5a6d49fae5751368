package nl.startklaar.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret in a school's calendar link. Calendar programs cannot sign in, so who has the link may
 * read the dates; there is nothing else in it.
 */
@Service
class FeedKeys {

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final FeedStore store;
    private final AuditTrail audit;
    private final Clock clock;

    FeedKeys(FeedStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Shown once: afterwards nobody can find it back, only make another. */
    @Transactional
    public String make(School school) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.save(school.id(), hash(key), clock.instant());
        audit.note(school.id(), AuditEntry.of("checklist.agenda.audit", school.brin(), "key"));
        return key;
    }

    @Transactional(readOnly = true)
    public boolean fits(School school, String key) {
        return store.findHash(school.id())
                .filter(it -> MessageDigest.isEqual(it.getBytes(UTF_8), hash(key).getBytes(UTF_8)))
                .isPresent();
    }

    /** Plain and quick is enough: the key itself is random and long. */
    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
