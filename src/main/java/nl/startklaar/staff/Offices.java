package nl.startklaar.staff;

import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Board;
import nl.startklaar.school.Role;
import nl.startklaar.storage.WithoutSchool;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are beyond one school: at a board, or for the installation. */
@Service
class Offices {

    private final Newcomers newcomers;
    private final AccountStore accounts;
    private final AppointmentStore appointments;
    private final Invitations invitations;
    private final AuditTrail audit;
    private final SchoolDay day;

    Offices(
            Newcomers newcomers,
            AccountStore accounts,
            AppointmentStore appointments,
            Invitations invitations,
            AuditTrail audit,
            SchoolDay day) {
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.appointments = appointments;
        this.invitations = invitations;
        this.audit = audit;
        this.day = day;
    }

    @Transactional
    @WithoutSchool
    ColleagueOutcome inviteToBoard(Invitation invitation, Board board) {
        var work = new Appointment(Role.BOARD, null, board.id());
        return invite(invitation, work, Sentence.of("staff.office.BOARD", board.name()));
    }

    @Transactional
    @WithoutSchool
    ColleagueOutcome inviteOperator(Invitation invitation) {
        var work = new Appointment(Role.OPERATOR, null, null);
        return invite(invitation, work, Sentence.of("staff.office.OPERATOR"));
    }

    private ColleagueOutcome invite(Invitation invitation, Appointment work, Sentence office) {
        var account = newcomers.findOrAdd(invitation);
        if (accounts.isShutOut(account.id())) {
            return ColleagueOutcome.SHUT_OUT;
        }
        if (appointments.add(account.id(), work, day.today(), null)) {
            audit.note(AuditEntry.of("staff.audit.appointed", account.id(), "role"));
        }
        invitations.invite(account, office);
        return ColleagueOutcome.DONE;
    }
}
