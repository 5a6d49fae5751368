package nl.startklaar.family;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.mail.Mail;
import nl.startklaar.staff.Secret;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.Sentence;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parents, and the links that prove whose a mail address is. Nobody is a parent before that is
 * proved: until then what they chose waits with the link, so that nobody keeps another's address
 * occupied.
 */
@Service
class Parents {

    static final Duration CONFIRM_WITHIN = Duration.ofHours(24);
    static final Duration RESET_WITHIN = Duration.ofHours(1);

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    private final ParentStore store;
    private final ParentLinkStore links;
    private final ParentSessionStore sessions;
    private final Mail mail;
    private final AuditTrail audit;
    private final WebSettings settings;
    private final Clock clock;

    Parents(
            ParentStore store,
            ParentLinkStore links,
            ParentSessionStore sessions,
            Mail mail,
            AuditTrail audit,
            WebSettings settings,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.sessions = sessions;
        this.mail = mail;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same mail for an address we know and one we do not: only its owner learns which. */
    @Transactional
    @WithoutSchool
    public void begin(Beginning beginning) {
        var secret = Secret.random();
        links.addConfirm(secret.hash(), beginning, clock.instant().plus(CONFIRM_WITHIN));
        mail.send(
                beginning.email(),
                DUTCH,
                Sentence.of("family.mail.confirm.subject"),
                Sentence.of(
                        "family.mail.confirm.body",
                        settings.address() + "/thuis/bevestig/" + secret.text()));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Beginning> findBeginning(Secret link) {
        return links.findConfirm(link.hash(), clock.instant());
    }

    /** The parent with that address, who is made now when there is none. Empty: used meanwhile. */
    @Transactional
    @WithoutSchool
    public Optional<UUID> confirm(Secret link, Beginning beginning) {
        if (!links.use(link.hash(), clock.instant())) {
            return Optional.empty();
        }
        var parent = new Parent(UUID.randomUUID(), beginning.email(), beginning.passwordHash());
        if (store.add(parent, clock.instant())) {
            audit.note(AuditEntry.of("family.audit.parent-added", parent.id()));
        }
        return store.findByEmail(beginning.email()).map(Parent::id);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Parent> findByEmail(String email) {
        return store.findByEmail(email);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public List<SchoolId> listSchools(UUID parent) {
        return store.listSchools(parent);
    }

    /** Done by a job, after the answer: the page tells nobody whether we know an address. */
    @Transactional
    @WithoutSchool
    public void sendReset(String email) {
        if (store.findByEmail(email).isEmpty()) {
            return;
        }
        var secret = Secret.random();
        links.removeResets(email);
        links.addReset(secret.hash(), email, clock.instant().plus(RESET_WITHIN));
        mail.send(
                email,
                DUTCH,
                Sentence.of("family.mail.reset.subject"),
                Sentence.of(
                        "family.mail.reset.body",
                        settings.address() + "/thuis/nieuw-wachtwoord/" + secret.text()));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Parent> findByReset(Secret link) {
        return links.findReset(link.hash(), clock.instant()).flatMap(store::findByEmail);
    }

    /** False when the link was used meanwhile. */
    @Transactional
    @WithoutSchool
    public boolean reset(Secret link, Parent parent, String hash) {
        if (!links.use(link.hash(), clock.instant())) {
            return false;
        }
        keepPassword(parent, hash);
        return true;
    }

    @Transactional
    @WithoutSchool
    public void changePassword(Parent parent, String hash) {
        keepPassword(parent, hash);
    }

    /** Whoever knew the old one, or holds an older link, is out. */
    private void keepPassword(Parent parent, String hash) {
        store.changePassword(parent.id(), hash);
        sessions.endAll(parent.id());
        links.removeResets(parent.email());
        audit.note(AuditEntry.of("family.audit.password-changed", parent.id(), "password"));
    }

    /** Nothing of the parent is left; the ways at the schools were ended before. */
    @Transactional
    @WithoutSchool
    public void remove(Parent parent) {
        links.removeAll(parent.email());
        store.remove(parent.id());
        audit.note(AuditEntry.of("family.audit.parent-removed", parent.id()));
    }
}
