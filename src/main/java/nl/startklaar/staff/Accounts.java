package nl.startklaar.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Viewer;
import nl.startklaar.storage.WithoutSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The adults we know, and what they are where. */
@Service
public class Accounts {

    /** Who looks for somebody types more when there are this many. */
    private static final int SHOWN = 50;

    private final AccountStore store;
    private final AppointmentStore appointments;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SchoolDay day;

    Accounts(
            AccountStore store,
            AppointmentStore appointments,
            SessionStore sessions,
            Passwords passwords,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            SchoolDay day) {
        this.store = store;
        this.appointments = appointments;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.day = day;
    }

    /**
     * A made-up person with a password that everybody may know, for the practice schools only. The
     * same address again gives the same person, untouched.
     */
    @Transactional
    @WithoutSchool
    public Account addPractice(String email, String name, String password) {
        return addHashed(email, name, passwords.hash(password));
    }

    /**
     * The same for many, with one password.
     *
     * @param names by mail address
     */
    @Transactional
    @WithoutSchool
    public List<Account> addPractice(Map<String, String> names, String password) {
        var hash = passwords.hash(password);
        return names.entrySet().stream()
                .map(it -> addHashed(it.getKey(), it.getValue(), hash))
                .toList();
    }

    private Account addHashed(String email, String name, String hash) {
        var known = store.findByEmail(EmailAddress.normal(email));
        if (known.isPresent()) {
            return known.get();
        }
        var account = new Account(UUID.randomUUID(), EmailAddress.normal(email), name);
        store.add(account, clock.instant());
        store.changePassword(account.id(), hash);
        audit.note(AuditEntry.of("staff.audit.added", account.id(), "email", "name"));
        return account;
    }

    /** Gives a person a role at a school, from today. */
    @Transactional
    public void appoint(School school, Account account, Role role, @Nullable LocalDate lastDay) {
        var work = new Appointment(role, school.id(), null);
        if (appointments.add(account.id(), work, day.today(), lastDay)) {
            audit.note(school.id(), AuditEntry.of("staff.audit.appointed", account.id(), "role"));
            events.publishEvent(new StaffChanged(school.id()));
        }
    }

    /** Gives a person a role at a board or for the installation, from today. */
    @Transactional
    @WithoutSchool
    public void appoint(Account account, Appointment work) {
        if (appointments.add(account.id(), work, day.today(), null)) {
            audit.note(AuditEntry.of("staff.audit.appointed", account.id(), "role"));
        }
    }

    /**
     * Nobody comes in with this account any more, anywhere. False when nobody would be left who can
     * look after the installation: then nothing has changed.
     */
    @Transactional
    @WithoutSchool
    public boolean shutOut(UUID account) {
        var operators = appointments.lockOperators();
        if (operators.equals(List.of(account))) {
            return false;
        }
        store.disable(account, clock.instant());
        sessions.endAll(account);
        audit.note(AuditEntry.of("staff.audit.disabled", account));
        return true;
    }

    /** With the password and the work they had. */
    @Transactional
    @WithoutSchool
    void letIn(UUID account) {
        store.enable(account);
        audit.note(AuditEntry.of("staff.audit.enabled", account));
    }

    /** Whose address holds this text. */
    @Transactional(readOnly = true)
    @WithoutSchool
    List<KnownAccount> search(String text) {
        return store.search(EmailAddress.normal(text), SHOWN);
    }

    /** Who works at a school today, in the order in which people look for names. */
    @Transactional(readOnly = true)
    public List<Account> listAt(SchoolId school) {
        return workingAt(school).map(ColleagueRow::account).distinct().toList();
    }

    /** Who is this at a school today. */
    @Transactional(readOnly = true)
    public List<Account> listAt(SchoolId school, Role role) {
        return workingAt(school)
                .filter(it -> it.role() == role)
                .map(ColleagueRow::account)
                .distinct()
                .toList();
    }

    /** What the adults of a school are there on this day, by their mail address. */
    @Transactional(readOnly = true)
    public Map<String, Set<Role>> rolesAt(SchoolId school, LocalDate day) {
        return workingAt(school, day)
                .collect(
                        Collectors.groupingBy(
                                it -> it.account().email(),
                                Collectors.mapping(ColleagueRow::role, Collectors.toSet())));
    }

    /** When somebody who is this at the school last signed in. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastSignIn(SchoolId school, Role role) {
        return workingAt(school)
                .filter(it -> it.role() == role)
                .flatMap(it -> it.signedInAt().stream())
                .max(Comparator.naturalOrder());
    }

    private Stream<ColleagueRow> workingAt(SchoolId school) {
        return workingAt(school, day.today());
    }

    private Stream<ColleagueRow> workingAt(SchoolId school, LocalDate today) {
        return appointments.listAt(school).stream()
                .filter(it -> !it.disabled())
                .filter(it -> it.lastDay().filter(today::isAfter).isEmpty());
    }

    /** The names of those who are still there. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return store.names(accounts);
    }

    /** As whom somebody would be let in today; empty when they are shut out or have no work. */
    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Viewer> findViewer(UUID account) {
        var work = appointments.list(account, day.today());
        return work.isEmpty()
                ? Optional.empty()
                : store.findOpen(account)
                        .map(it -> new Viewer(it.id(), it.name(), it.email(), work));
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    /** Whether somebody has come in before, and may still. */
    @Transactional(readOnly = true)
    @WithoutSchool
    boolean isComplete(UUID account) {
        return store.isComplete(account);
    }

    @Transactional(readOnly = true)
    @WithoutSchool
    Optional<Credential> findCredential(String email) {
        return store.findCredential(email);
    }
}
