package nl.startklaar.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works at a school: the coordinator or the head lets people in, and lets them go. */
@Service
class Colleagues {

    /** What somebody can be at a school. */
    static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.BOARD, Role.OPERATOR));

    private final AccountStore accounts;
    private final AppointmentStore appointments;
    private final SessionStore sessions;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    Colleagues(
            AccountStore accounts,
            AppointmentStore appointments,
            SessionStore sessions,
            Invitations invitations,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.sessions = sessions;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    @Transactional(readOnly = true)
    List<Colleague> list(School school) {
        var rows =
                appointments.listAt(school.id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.account().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return rows.values().stream().map(it -> Colleague.of(it, day.today())).toList();
    }

    @Transactional(readOnly = true)
    Colleague get(School school, UUID account) {
        return find(school, account).orElseThrow(() -> new NotFound("colleague", account));
    }

    /** Somebody who works elsewhere too keeps the name and the way in they have. */
    @Transactional
    ColleagueOutcome invite(School school, Invitation invitation) {
        var account =
                accounts.findByEmail(invitation.email())
                        .or(() -> add(invitation.email(), invitation.name()));
        if (account.isEmpty()) {
            return ColleagueOutcome.SHUT_OUT;
        }
        var id = account.get().id();
        for (Role role : invitation.roles()) {
            appoint(school, id, role, invitation.lastDayAs(role));
        }
        invitations.invite(account.get(), school);
        audit.note(school.id(), AuditEntry.of("staff.audit.invited", id, "role", "last-day"));
        return ColleagueOutcome.DONE;
    }

    @Transactional
    void inviteAgain(School school, UUID account) {
        invitations.invite(get(school, account).account(), school);
        audit.note(school.id(), AuditEntry.of("staff.audit.invited-again", account));
    }

    /**
     * From now on somebody is exactly this here; nothing at all means that their work has ended.
     */
    @Transactional
    ColleagueOutcome change(
            School school, UUID account, Set<Role> roles, @Nullable LocalDate lastDay) {
        var colleague = get(school, account);
        if (wouldLeaveNoCoordinator(school, colleague, roles)) {
            return ColleagueOutcome.LAST_COORDINATOR;
        }
        for (Role role : colleague.roles()) {
            if (!roles.contains(role)) {
                appointments.end(school.id(), account, role, clock.instant());
            }
        }
        for (Role role : roles) {
            appoint(school, account, role, Invitation.isForAWhile(role) ? lastDay : null);
        }
        var deed = roles.isEmpty() ? "staff.audit.ended" : "staff.audit.changed";
        audit.note(school.id(), AuditEntry.of(deed, account, "role", "last-day"));
        if (appointments.list(account, day.today()).isEmpty()) {
            sessions.endAll(account);
        }
        return ColleagueOutcome.DONE;
    }

    private boolean wouldLeaveNoCoordinator(School school, Colleague colleague, Set<Role> roles) {
        return colleague.roles().contains(Role.ICT_COORDINATOR)
                && !roles.contains(Role.ICT_COORDINATOR)
                && appointments.lockCoordinators(school.id(), day.today()).stream()
                        .allMatch(colleague.account().id()::equals);
    }

    private void appoint(School school, UUID account, Role role, @Nullable LocalDate lastDay) {
        var work = new Appointment(role, school.id(), null);
        if (!appointments.add(account, work, day.today(), lastDay)) {
            appointments.changeLastDay(school.id(), account, role, lastDay);
        }
    }

    private Optional<Account> add(String email, String name) {
        var account = new Account(UUID.randomUUID(), email, name);
        if (!accounts.add(account, clock.instant())) {
            return Optional.empty();
        }
        audit.note(AuditEntry.of("staff.audit.added", account.id(), "email", "name"));
        return Optional.of(account);
    }

    private Optional<Colleague> find(School school, UUID account) {
        var rows =
                appointments.listAt(school.id()).stream()
                        .filter(it -> it.account().id().equals(account))
                        .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Colleague.of(rows, day.today()));
    }
}
