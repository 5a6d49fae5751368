package nl.startklaar.staff;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Schools;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.Sentence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses a password, with a link from our mail or from inside. Every session ends. */
@Service
class ChoosePassword {

    private final AccountStore accounts;
    private final AppointmentStore appointments;
    private final SessionStore sessions;
    private final LinkStore openLinks;
    private final Links links;
    private final Schools schools;
    private final AuditTrail audit;
    private final SchoolDay day;
    private final ApplicationEventPublisher events;

    ChoosePassword(
            AccountStore accounts,
            AppointmentStore appointments,
            SessionStore sessions,
            LinkStore openLinks,
            Links links,
            Schools schools,
            AuditTrail audit,
            SchoolDay day,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.sessions = sessions;
        this.openLinks = openLinks;
        this.links = links;
        this.schools = schools;
        this.audit = audit;
        this.day = day;
        this.events = events;
    }

    /** Why this person had better choose another; empty when it will do. */
    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<Sentence> refuse(Account account, String password) {
        var names =
                appointments.list(account.id(), day.today()).stream()
                        .map(Appointment::school)
                        .filter(Objects::nonNull)
                        .map(it -> schools.getSchool(it).name());
        var own = Stream.concat(Stream.of(account.email(), account.name()), names);
        return PasswordRule.refuse(password, own.toArray(String[]::new));
    }

    /** False when the link was used meanwhile, or ran out. */
    @Transactional
    @WithoutSchool
    boolean choose(Account account, Secret link, LinkPurpose purpose, String name, String hash) {
        if (!links.use(link, purpose)) {
            return false;
        }
        if (!name.isEmpty() && !name.equals(account.name())) {
            accounts.changeName(account.id(), name);
            audit.note(AuditEntry.of("staff.audit.name-changed", account.id(), "name"));
        }
        keep(account.id(), hash);
        events.publishEvent(new PasswordReset(account.id()));
        return true;
    }

    @Transactional
    @WithoutSchool
    void change(UUID account, String hash) {
        keep(account, hash);
    }

    /** Whoever knew the old one, or holds an older link, is out. */
    private void keep(UUID account, String hash) {
        accounts.changePassword(account, hash);
        sessions.endAll(account);
        openLinks.removeUnused(account);
        audit.note(AuditEntry.of("staff.audit.password-changed", account, "password"));
    }
}
