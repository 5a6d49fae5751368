package nl.startklaar.factor;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.keys.Seals;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a typed code is one of somebody’s; whatever kind it is, it is used up by this. */
@Service
class Proofs {

    private final AuthenticatorStore authenticators;
    private final PasskeyStore passkeys;
    private final ChallengeStore challenges;
    private final RecoveryStore recovery;
    private final PassStore passes;
    private final DeviceStore devices;
    private final Seals seals;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    Proofs(
            AuthenticatorStore authenticators,
            PasskeyStore passkeys,
            ChallengeStore challenges,
            RecoveryStore recovery,
            PassStore passes,
            DeviceStore devices,
            Seals seals,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.recovery = recovery;
        this.passes = passes;
        this.devices = devices;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    @Transactional
    @WithoutSchool
    CodeOutcome use(UUID account, TypedCode code) {
        return switch (code.text().length()) {
            case Totp.DIGITS -> usePhone(account, code);
            case TypedCode.RECOVERY -> useRecovery(account, code);
            case TypedCode.PASS -> usePass(account, code);
            default -> CodeOutcome.WRONG;
        };
    }

    private CodeOutcome usePhone(UUID account, TypedCode code) {
        var secret =
                authenticators
                        .findSecret(account)
                        .map(it -> new SharedSecret(seals.open(Setup.SEALED_FOR, it)));
        if (secret.isEmpty()) {
            return CodeOutcome.WRONG;
        }
        var step = Totp.findStep(secret.get().bytes(), code.text(), clock.instant());
        return step.isPresent() && authenticators.use(account, step.getAsLong())
                ? CodeOutcome.RIGHT
                : CodeOutcome.WRONG;
    }

    private CodeOutcome useRecovery(UUID account, TypedCode code) {
        if (!recovery.use(account, hash(seals, account, code), clock.instant())) {
            return CodeOutcome.WRONG;
        }
        audit.note(AuditEntry.of("factor.audit.recovery-used", account));
        return CodeOutcome.RIGHT;
    }

    private CodeOutcome usePass(UUID account, TypedCode code) {
        if (usePass(account, Pass.Kind.DAY, code)) {
            audit.note(AuditEntry.of("factor.audit.day-pass-used", account));
            return CodeOutcome.RIGHT;
        }
        if (!usePass(account, Pass.Kind.NEW_START, code)) {
            return CodeOutcome.WRONG;
        }
        authenticators.beginAnew(account, clock.instant());
        passkeys.removeAll(account);
        challenges.removeAll(account);
        recovery.removeAll(account);
        devices.removeAll(account);
        audit.note(AuditEntry.of("factor.audit.new-start-used", account));
        return CodeOutcome.NEW_START;
    }

    private boolean usePass(UUID account, Pass.Kind kind, TypedCode code) {
        var hash = hash(seals, account, code);
        return passes.use(account, kind, hash, day.today(), clock.instant());
    }

    /** With a key that is not in the database: who reads it there cannot try them all. */
    static String hash(Seals seals, UUID account, TypedCode code) {
        return seals.match("factor-code", account + " " + code.text());
    }
}
