package nl.startklaar.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.keys.Seals;
import nl.startklaar.staff.PasswordReset;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A device of one’s own is asked once in so many days, so that nobody types a code before a class.
 */
@Service
class OwnDevices {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final DeviceStore store;
    private final Seals seals;
    private final FactorSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    OwnDevices(
            DeviceStore store,
            Seals seals,
            FactorSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    Duration lasts() {
        return Duration.ofDays(settings.rememberDays());
    }

    /** What the device's cookie has to hold. */
    @Transactional
    @WithoutSchool
    String remember(UUID account, String name) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        store.add(account, hash(secret), name, now, now.plus(lasts()));
        audit.note(AuditEntry.of("factor.audit.device-remembered", account));
        return secret;
    }

    @Transactional
    @WithoutSchool
    boolean isRemembered(UUID account, Optional<String> secret) {
        return secret.filter(it -> store.use(account, hash(it), clock.instant())).isPresent();
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    List<RememberedDevice> list(UUID account) {
        return store.list(account, clock.instant());
    }

    @Transactional
    @WithoutSchool
    void forget(UUID account, UUID device) {
        if (store.remove(account, device)) {
            audit.note(AuditEntry.of("factor.audit.device-forgotten", account));
        }
    }

    /** Who has only the mailbox has to show the second step, on whatever device. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    @WithoutSchool
    public void on(PasswordReset reset) {
        store.removeAll(reset.account());
    }

    private String hash(String secret) {
        return seals.match("factor-device", secret);
    }
}
