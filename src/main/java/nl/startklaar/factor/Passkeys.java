package nl.startklaar.factor;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.mail.Mail;
import nl.startklaar.staff.Account;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody's passkeys: joined to the sign-in, shown, and taken off. Whoever it is learns of a new
 * one by mail.
 */
@Service
class Passkeys {

    /** A laptop, a phone, a few sticks; more is not somebody's own any more. */
    static final int MOST = 10;

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final int BYTES_OF_ID = 16;

    private final PasskeyStore store;
    private final AuthenticatorStore authenticators;
    private final Setup setup;
    private final PasskeyReader reader;
    private final Mail mail;
    private final AuditTrail audit;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            AuthenticatorStore authenticators,
            Setup setup,
            PasskeyReader reader,
            Mail mail,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.authenticators = authenticators;
        this.setup = setup;
        this.reader = reader;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    List<Passkey> list(UUID account) {
        return store.list(account);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    List<byte[]> listKeyIds(UUID account) {
        return store.listKeyIds(account);
    }

    @Transactional
    @WithoutSchool
    AddedPasskey add(Account account, String name, SignedByDevice said, byte[] challenge) {
        var key = reader.readNew(account.id(), said, challenge);
        if (key.isEmpty()) {
            return new AddedPasskey.Refused();
        }
        if (store.lockAll(account.id()) >= MOST) {
            return new AddedPasskey.TooMany();
        }
        if (!store.add(key.get(), name, clock.instant())) {
            return new AddedPasskey.Known();
        }
        authenticators.settle(account.id());
        mail.send(
                account.email(),
                DUTCH,
                Sentence.of("factor.mail.passkey.subject"),
                Sentence.of("factor.mail.passkey.body", account.name()));
        audit.note(AuditEntry.of("factor.audit.passkey-added", account.id()));
        return new AddedPasskey.Added(setup.firstRecoveryCodes(account.id()));
    }

    /** Whether this person showed a passkey of theirs. */
    @Transactional
    @WithoutSchool
    boolean show(UUID account, SignedByDevice said, byte[] challenge) {
        return findShown(said, challenge, account::equals).isPresent();
    }

    /** Whoever showed a passkey and needs nothing else. */
    @Transactional
    @WithoutSchool
    Optional<UUID> signIn(SignedByDevice said, byte[] challenge) {
        var shown = findShown(said, challenge, _ -> true);
        shown.ifPresent(it -> audit.note(AuditEntry.of("factor.audit.passkey-alone", it)));
        return shown;
    }

    private Optional<UUID> findShown(
            SignedByDevice said, byte[] challenge, Predicate<UUID> isAsked) {
        var key =
                store.lock(said.keyId())
                        .filter(it -> isAsked.test(it.account()))
                        .filter(it -> isOf(it.account(), said.person()));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return switch (reader.read(key.get(), said, challenge)) {
            case ReadKey.Right(var counter) -> {
                store.used(key.get().keyId(), counter, clock.instant());
                yield key.map(KeptPasskey::account);
            }
            case ReadKey.Copied() -> {
                audit.note(AuditEntry.of("factor.audit.passkey-copied", key.get().account()));
                yield Optional.empty();
            }
            case ReadKey.Wrong() -> Optional.empty();
        };
    }

    /** A device that says nothing of whom it is of is known by the key alone. */
    private static boolean isOf(UUID account, byte[] person) {
        return person.length == 0 || Arrays.equals(person, handle(account));
    }

    /** As a device is told whom it is of. */
    static byte[] handle(UUID account) {
        return ByteBuffer.allocate(BYTES_OF_ID)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    /**
     * @param isNeeded whether this person cannot do without a second step
     */
    @Transactional
    @WithoutSchool
    RemovedPasskey remove(UUID account, UUID id, boolean isNeeded) {
        boolean isLast =
                store.lockAll(account) <= 1 && authenticators.findSecret(account).isEmpty();
        if (isLast && isNeeded) {
            return RemovedPasskey.LAST;
        }
        if (!store.remove(account, id)) {
            return RemovedPasskey.NOT_THERE;
        }
        if (isLast) {
            setup.forgetRecoveryCodes(account);
        }
        audit.note(AuditEntry.of("factor.audit.passkey-removed", account));
        return RemovedPasskey.REMOVED;
    }
}
