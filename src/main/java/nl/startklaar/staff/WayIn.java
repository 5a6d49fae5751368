package nl.startklaar.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in of somebody who is put in the roster, or left it; part of the deed that does so. */
@Service
public class WayIn {

    private final Colleagues colleagues;
    private final AppointmentStore appointments;
    private final SessionStore sessions;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    WayIn(
            Colleagues colleagues,
            AppointmentStore appointments,
            SessionStore sessions,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.colleagues = colleagues;
        this.appointments = appointments;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    /** Whether mail can be sent there. */
    public static boolean isAddress(String typed) {
        return EmailAddress.find(typed).isPresent();
    }

    /**
     * Invites somebody as this, unless they are that already.
     *
     * @return whom it was given; empty when nothing is new, so that nothing can be taken back
     */
    @Transactional
    public Optional<UUID> give(
            School school, String email, String name, Role role, @Nullable LocalDate lastDay) {
        var before = findColleague(school, email);
        boolean isNew = before.filter(it -> it.roles().contains(role)).isEmpty();
        if (!isNew && lastDay == null) {
            return Optional.empty();
        }
        var invitation = new Invitation(EmailAddress.normal(email), name, Set.of(role), lastDay);
        colleagues.invite(school, invitation); // whatever came of it is not the school's
        return isNew ? findColleague(school, email).map(it -> it.account().id()) : Optional.empty();
    }

    /** Undoes what was given. */
    @Transactional
    public void takeBack(School school, UUID account, Role role) {
        appointments.end(school.id(), account, role, clock.instant());
        audit.note(school.id(), AuditEntry.of("staff.audit.changed", account, "role"));
        if (appointments.list(account, day.today()).isEmpty()) {
            sessions.endAll(account);
        }
    }

    /** Who comes in at this school with an address. */
    @Transactional(readOnly = true)
    public Optional<Account> find(School school, String email) {
        return findColleague(school, email).map(Colleague::account);
    }

    /** False when nobody would be left who can let others in: then nothing has changed. */
    @Transactional
    public boolean end(School school, UUID account) {
        return colleagues.change(school, account, Set.of(), null) == ColleagueOutcome.DONE;
    }

    private Optional<Colleague> findColleague(School school, String email) {
        var address = EmailAddress.normal(email);
        return colleagues.list(school).stream()
                .filter(it -> it.account().email().equals(address))
                .findFirst();
    }
}
