package nl.startklaar.staff;

import java.time.Clock;
import java.util.Optional;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.Role;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An installation begins without any way in. Whoever starts the server gets a link, once, to make
 * the first person, who becomes ICT coordinator of the first school and operator of the
 * installation.
 */
@Service
public class FirstAdministrator {

    private final AccountStore accounts;
    private final AppointmentStore appointments;
    private final LinkStore openLinks;
    private final Links links;
    private final Schools schools;
    private final AuditTrail audit;
    private final Clock clock;
    private final SchoolDay day;

    FirstAdministrator(
            AccountStore accounts,
            AppointmentStore appointments,
            LinkStore openLinks,
            Links links,
            Schools schools,
            AuditTrail audit,
            Clock clock,
            SchoolDay day) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.openLinks = openLinks;
        this.links = links;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
        this.day = day;
    }

    /** The address to open; an older one stops working. Empty when there are people already. */
    @Transactional
    @WithoutSchool
    public Optional<String> offer() {
        accounts.lockFirst();
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        openLinks.removeUnused(LinkPurpose.FIRST_ADMIN);
        return Optional.of(links.make(LinkPurpose.FIRST_ADMIN, null));
    }

    /** A practice school can be here before anybody is. */
    @Transactional(readOnly = true)
    @WithoutSchool
    boolean isTaken(Brin brin) {
        return schools.findSchool(brin).isPresent();
    }

    /** Empty when the link was used or somebody else was first: then nothing has changed. */
    @Transactional
    Optional<School> begin(FirstSchool first, Secret link) {
        accounts.lockFirst();
        boolean taken = schools.findSchool(first.details().brin()).isPresent();
        if (taken || !accounts.isEmpty() || !links.use(link, LinkPurpose.FIRST_ADMIN)) {
            return Optional.empty();
        }
        var account = first.account();
        accounts.add(account, clock.instant());
        accounts.changePassword(account.id(), first.passwordHash());
        audit.note(AuditEntry.of("staff.audit.first-administrator", account.id()));
        return Optional.of(open(first, account));
    }

    private School open(FirstSchool first, Account account) {
        var board = schools.addBoard(first.boardName());
        var school = schools.add(first.details().of(board)).orElseThrow();
        appoint(account, new Appointment(Role.ICT_COORDINATOR, school.id(), null));
        appoint(account, new Appointment(Role.OPERATOR, null, null));
        audit.note(school.id(), AuditEntry.of("staff.audit.appointed", account.id(), "role"));
        return school;
    }

    private void appoint(Account account, Appointment work) {
        appointments.add(account.id(), work, day.today(), null);
    }
}
