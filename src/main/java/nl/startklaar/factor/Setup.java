package nl.startklaar.factor;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.keys.Seals;
import nl.startklaar.mail.Mail;
import nl.startklaar.staff.Account;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody joins a phone to their sign-in. A secret is offered, and counts from the first code that
 * is right: who stops halfway keeps what they had. Whoever it is learns of it by mail.
 */
@Service
class Setup {

    static final String SEALED_FOR = "factor-secret";

    static final int RECOVERY_CODES = 10;

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final AuthenticatorStore store;
    private final RecoveryStore recovery;
    private final Seals seals;
    private final Mail mail;
    private final AuditTrail audit;
    private final Clock clock;

    Setup(
            AuthenticatorStore store,
            RecoveryStore recovery,
            Seals seals,
            Mail mail,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.recovery = recovery;
        this.seals = seals;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    Standing getStanding(UUID account) {
        return store.getStanding(account);
    }

    /** Whether somebody may join a phone without showing a code first. */
    @Transactional(readOnly = true)
    @WithoutSchool
    boolean mayBegin(UUID account) {
        return store.getStanding(account).mayBegin(clock.instant());
    }

    /** Always a new secret: what was on a screen yesterday is worth nothing. */
    @Transactional
    @WithoutSchool
    void offer(UUID account) {
        store.offer(account, seals.seal(SEALED_FOR, SharedSecret.random().hex()));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<SharedSecret> findOffered(UUID account) {
        return store.findOffered(account).map(this::open);
    }

    /** The new codes for on paper; empty when the first code is not that of the offered secret. */
    @Transactional
    @WithoutSchool
    Optional<List<TypedCode>> confirm(Account account, String typed) {
        var sealed = store.findOffered(account.id());
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var code = new TypedCode(typed).text();
        var step = Totp.findStep(open(sealed.get()).bytes(), code, now);
        if (step.isEmpty() || !store.confirm(account.id(), sealed.get(), step.getAsLong(), now)) {
            return Optional.empty();
        }
        mail.send(
                account.email(),
                DUTCH,
                Sentence.of("factor.mail.set-up.subject"),
                Sentence.of("factor.mail.set-up.body", account.name()));
        audit.note(AuditEntry.of("factor.audit.set-up", account.id()));
        return Optional.of(renew(account.id()));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    int countRecoveryCodes(UUID account) {
        return recovery.countLeft(account);
    }

    @Transactional
    @WithoutSchool
    List<TypedCode> renewRecoveryCodes(UUID account) {
        audit.note(AuditEntry.of("factor.audit.recovery-renewed", account));
        return renew(account);
    }

    /** The older ones work no more. */
    private List<TypedCode> renew(UUID account) {
        var codes =
                Stream.generate(() -> TypedCode.random(TypedCode.RECOVERY))
                        .limit(RECOVERY_CODES)
                        .toList();
        recovery.removeAll(account);
        recovery.add(account, codes.stream().map(it -> Proofs.hash(seals, account, it)).toList());
        return codes;
    }

    /** For who has a second step for the first time; nothing when there are some already. */
    @Transactional
    @WithoutSchool
    List<TypedCode> firstRecoveryCodes(UUID account) {
        return recovery.countLeft(account) > 0 ? List.of() : renew(account);
    }

    /** Of who has no second step any more. */
    @Transactional
    @WithoutSchool
    void forgetRecoveryCodes(UUID account) {
        recovery.removeAll(account);
    }

    private SharedSecret open(String sealed) {
        return new SharedSecret(seals.open(SEALED_FOR, sealed));
    }
}
