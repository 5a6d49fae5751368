package nl.startklaar.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.LastDay;
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

    WayIn(
            Colleagues colleagues,
            AppointmentStore appointments,
            SessionStore sessions,
            AuditTrail audit,
            Clock clock) {
        this.colleagues = colleagues;
        this.appointments = appointments;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether mail can be sent there. */
    public static boolean isAddress(String typed) {
        return EmailAddress.find(typed).isPresent();
    }

    /**
     * Invites somebody as this, and until this day. Who is that already stays it until the later of
     * the two days.
     *
     * @return what was given; empty when nothing is new, so that nothing can be taken back
     */
    @Transactional
    public Optional<Access> give(
            School school, String email, String name, Role role, @Nullable LocalDate lastDay) {
        var address = EmailAddress.normal(email);
        var before = findRow(school, address, role);
        boolean wasHere = before.isPresent();
        @Nullable LocalDate until = before.flatMap(ColleagueRow::lastDay).orElse(null);
        @Nullable LocalDate longest = wasHere ? LastDay.later(until, lastDay) : lastDay;
        if (wasHere && Objects.equals(longest, until)) {
            return Optional.empty();
        }
        var invitation = new Invitation(address, name, Set.of(role), longest);
        colleagues.invite(school, invitation); // whatever came of it is not the school's
        return findRow(school, address, role)
                .map(it -> new Access(it.account().id(), role, wasHere, until));
    }

    /** Undoes what was given: somebody is again what they were. */
    @Transactional
    public void takeBack(School school, Access given) {
        var account = given.account();
        if (given.wasHere()) {
            appointments.changeLastDay(school.id(), account, given.role(), given.lastDayBefore());
            audit.note(school.id(), AuditEntry.of("staff.audit.changed", account, "last-day"));
        } else {
            appointments.end(school.id(), account, given.role(), clock.instant());
            audit.note(school.id(), AuditEntry.of("staff.audit.changed", account, "role"));
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

    private Optional<ColleagueRow> findRow(School school, String address, Role role) {
        return appointments.listAt(school.id()).stream()
                .filter(it -> it.role() == role && it.account().email().equals(address))
                .findFirst();
    }

    private Optional<Colleague> findColleague(School school, String email) {
        var address = EmailAddress.normal(email);
        return colleagues.list(school).stream()
                .filter(it -> it.account().email().equals(address))
                .findFirst();
    }
}
