package nl.startklaar.staff;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a link to who forgot the password. It is done by a job, after the answer: so the page tells
 * nobody, by its words or its time, whether we know an address.
 */
@Service
class ForgottenPassword {

    static final TaskDescriptor<String> TASK =
            TaskDescriptor.of("staff-forgotten-password", String.class);

    private final AccountStore accounts;
    private final Invitations invitations;
    private final AuditTrail audit;

    ForgottenPassword(AccountStore accounts, Invitations invitations, AuditTrail audit) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
    }

    @Transactional
    @WithoutSchool
    void send(String email) {
        accounts.findByEmail(email)
                .ifPresent(account -> {
                    invitations.reset(account);
                    audit.note(AuditEntry.of("staff.audit.reset-sent", account.id()));
                });
    }
}
