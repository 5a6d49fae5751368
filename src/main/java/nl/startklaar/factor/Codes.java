package nl.startklaar.factor;

import java.util.UUID;
import nl.startklaar.staff.Attempts;
import org.springframework.stereotype.Service;

/**
 * Somebody types a code. A place in the limit is taken before it is looked at, so that guesses at
 * once are no way around; a right one gives the place back.
 */
@Service
class Codes {

    private final Attempts attempts;
    private final Proofs proofs;

    Codes(Attempts attempts, Proofs proofs) {
        this.attempts = attempts;
        this.proofs = proofs;
    }

    CodeOutcome use(UUID account, String typed) {
        if (!attempts.takeCode(account)) {
            return CodeOutcome.TOO_OFTEN;
        }
        var outcome = proofs.use(account, new TypedCode(typed));
        if (outcome != CodeOutcome.WRONG) {
            attempts.giveBackCode(account);
        }
        return outcome;
    }
}
