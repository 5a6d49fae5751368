package nl.startklaar.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Newcomers newcomers;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SchoolDay day;

    Colleagues(
            AccountStore accounts,
            AppointmentStore appointments,
            SessionStore sessions,
            Newcomers newcomers,
            Invitations invitations,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            SchoolDay day) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.sessions = sessions;
        this.newcomers = newcomers;
        this.invitations = invitations;
        this.audit = audit;
        this.events = events;
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

    /**
     * Somebody who works elsewhere too keeps the name and the way in they have. A school sees none
     * of that before they come in, not even that somebody was shut out: then no mail leaves, and
     * the rest is the same.
     */
    @Transactional
    ColleagueOutcome invite(School school, Invitation invitation) {
        var account = newcomers.findOrAdd(invitation);
        Set<String> fields = new TreeSet<>();
        for (Role role : invitation.roles()) {
            var lastDay = invitation.lastDayAs(role);
            fields.addAll(appoint(school, account.id(), role, lastDay, invitation.name()));
        }
        audit.note(school.id(), entry("staff.audit.invited", account.id(), fields));
        events.publishEvent(new StaffChanged(school.id()));
        return send(account, school);
    }

    @Transactional
    void inviteAgain(School school, UUID account) {
        send(get(school, account).account(), school);
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
        var fields = become(school, colleague, roles, lastDay);
        if (fields.isEmpty()) {
            return ColleagueOutcome.DONE;
        }
        var deed = roles.isEmpty() ? "staff.audit.ended" : "staff.audit.changed";
        audit.note(school.id(), entry(deed, account, fields));
        events.publishEvent(new StaffChanged(school.id()));
        if (cameIn(colleague) && !roles.containsAll(colleague.roles())) {
            sessions.endAll(account);
        }
        return ColleagueOutcome.DONE;
    }

    /** Somebody comes in at a school: from now on it knows who they are. */
    @Transactional
    void arrive(School school, UUID account) {
        if (appointments.arrive(school.id(), account)) {
            events.publishEvent(new StaffChanged(school.id()));
        }
    }

    /** How this school wrote the names of those who never came in. */
    @Transactional(readOnly = true)
    Map<UUID, String> invitedNames(SchoolId school) {
        return appointments.invitedNames(school);
    }

    private ColleagueOutcome send(Account account, School school) {
        if (accounts.isShutOut(account.id())) {
            return ColleagueOutcome.SHUT_OUT;
        }
        invitations.invite(account, school);
        return ColleagueOutcome.DONE;
    }

    /** The names of what became different. */
    private Set<String> become(
            School school, Colleague colleague, Set<Role> roles, @Nullable LocalDate lastDay) {
        var account = colleague.account();
        Set<String> fields = new TreeSet<>();
        for (Role role : colleague.roles()) {
            if (!roles.contains(role)) {
                appointments.end(school.id(), account.id(), role, clock.instant());
                fields.add("role");
            }
        }
        var invitedAs = colleague.state() == Colleague.State.INVITED ? account.name() : null;
        for (Role role : roles) {
            var until = Invitation.isForAWhile(role) ? lastDay : null;
            fields.addAll(appoint(school, account.id(), role, until, invitedAs));
        }
        return fields;
    }

    private static AuditEntry entry(String deed, UUID account, Set<String> fields) {
        return AuditEntry.of(deed, account, fields.toArray(String[]::new));
    }

    /** A school that only invited somebody ends nothing of what they do elsewhere. */
    private static boolean cameIn(Colleague colleague) {
        return colleague.state() != Colleague.State.INVITED;
    }

    private boolean wouldLeaveNoCoordinator(School school, Colleague colleague, Set<Role> roles) {
        return colleague.roles().contains(Role.ICT_COORDINATOR)
                && !roles.contains(Role.ICT_COORDINATOR)
                && appointments.lockCoordinators(school.id(), day.today()).stream()
                        .allMatch(colleague.account().id()::equals);
    }

    /** The names of what became different. */
    private Set<String> appoint(
            School school,
            UUID account,
            Role role,
            @Nullable LocalDate lastDay,
            @Nullable String invitedAs) {
        var work = new Appointment(role, school.id(), null);
        if (appointments.invite(account, work, invitedAs, day.today(), lastDay)) {
            return lastDay == null ? Set.of("role") : Set.of("role", "last-day");
        }
        return appointments.changeLastDay(school.id(), account, role, lastDay)
                ? Set.of("last-day")
                : Set.of();
    }

    private Optional<Colleague> find(School school, UUID account) {
        var rows =
                appointments.listAt(school.id()).stream()
                        .filter(it -> it.account().id().equals(account))
                        .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(Colleague.of(rows, day.today()));
    }
}
