package nl.startklaar.staff;

import java.time.Clock;
import java.util.UUID;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Finds who is invited, or writes them down; part of the deed that invites. */
@Component
class Newcomers {

    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Newcomers(AccountStore accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also somebody who was shut out: whoever asks looks at that. */
    Account findOrAdd(Invitation invitation) {
        var account = new Account(UUID.randomUUID(), invitation.email(), invitation.name());
        if (accounts.add(account, clock.instant())) {
            audit.note(AuditEntry.of("staff.audit.added", account.id(), "email", "name"));
            return account;
        }
        return accounts.findWithShutOut(invitation.email()).orElseThrow();
    }
}
