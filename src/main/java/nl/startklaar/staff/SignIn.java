package nl.startklaar.staff;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.staff.SignInOutcome.Refused;
import nl.startklaar.staff.SignInOutcome.SignedIn;
import nl.startklaar.staff.SignInOutcome.TooOften;
import org.springframework.stereotype.Service;

/**
 * A person signs in with an address and a password. An address we do not know costs the same time
 * and gives the same answer. Not one transaction but a few: no connection waits for the hashing.
 */
@Service
class SignIn {

    private final Slowdown slowdown;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIn(
            Slowdown slowdown,
            Attempts attempts,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions) {
        this.slowdown = slowdown;
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    SignInOutcome signIn(String typedEmail, String password, Knock knock) {
        var email = EmailAddress.normal(typedEmail);
        slowdown.pass(knock.address());
        if (!attempts.take(email, knock)) {
            return new TooOften();
        }
        var account = findAccount(email, password).filter(sessions::hasWork);
        if (account.isEmpty()) {
            attempts.noteRefusal(knock.address());
            return new Refused();
        }
        attempts.cameIn(email, knock);
        return new SignedIn(account.get());
    }

    /** Whether this is the password, asked once more of somebody who is inside. */
    boolean isRight(String email, String password, Knock knock) {
        if (!attempts.take(email, knock) || findAccount(email, password).isEmpty()) {
            return false;
        }
        attempts.cameIn(email, knock);
        return true;
    }

    private Optional<UUID> findAccount(String email, String password) {
        var found = accounts.findCredential(email);
        var hash = found.map(Credential::passwordHash).orElse(null);
        return passwords.matches(password, hash)
                ? found.map(Credential::account)
                : Optional.empty();
    }
}
