package nl.startklaar.family;

import java.util.Optional;
import java.util.function.Supplier;
import nl.startklaar.staff.Attempts;
import nl.startklaar.staff.EmailAddress;
import nl.startklaar.staff.Passwords;
import nl.startklaar.staff.Slowdown;
import org.springframework.stereotype.Service;

/**
 * A parent signs in. An address we do not know costs the same time and gives the same answer. The
 * limits are those of colleagues, counted apart: who guesses here locks no teacher out who is a
 * parent too. Not one transaction but a few: no connection waits for the hashing.
 */
@Service
class HomeSignIn {

    private static final String APART = "thuis ";

    private final Slowdown slowdown;
    private final Attempts attempts;
    private final Parents parents;
    private final Passwords passwords;

    HomeSignIn(Slowdown slowdown, Attempts attempts, Parents parents, Passwords passwords) {
        this.slowdown = slowdown;
        this.attempts = attempts;
        this.parents = parents;
        this.passwords = passwords;
    }

    /** What came of asking to sign in. */
    sealed interface Outcome {

        record SignedIn(Parent parent) implements Outcome {}

        /** We do not say which of the two was wrong. */
        record Refused() implements Outcome {}

        record TooOften() implements Outcome {}
    }

    Outcome signIn(String typedEmail, String password, String address) {
        var email = EmailAddress.normal(typedEmail);
        return knock(
                email,
                address,
                () -> {
                    var found = parents.findByEmail(email);
                    var hash = found.map(Parent::passwordHash).orElse(null);
                    return passwords.matches(password, hash) ? found : Optional.empty();
                });
    }

    /** Whether this is the password, asked once more of somebody who is inside. */
    boolean isRight(Parent parent, String password, String address) {
        return signIn(parent.email(), password, address) instanceof Outcome.SignedIn;
    }

    /**
     * Whether who holds the link knows the password: that of the parent who has the address
     * already, or else the one that was chosen with the letter.
     */
    Outcome confirm(Beginning it, String password, String address) {
        return knock(
                it.email(),
                address,
                () -> {
                    var known = parents.findByEmail(it.email());
                    var hash = known.map(Parent::passwordHash).orElse(it.passwordHash());
                    var parent =
                            known.orElseGet(
                                    () -> new Parent(it.letter(), it.email(), it.passwordHash()));
                    return passwords.matches(password, hash)
                            ? Optional.of(parent)
                            : Optional.empty();
                });
    }

    /** Whether another mail may go there; counted for the address it is asked from as well. */
    boolean takeMail(String email, String address) {
        slowdown.pass(address);
        return attempts.takeMail(APART + email, address);
    }

    private Outcome knock(String email, String address, Supplier<Optional<Parent>> look) {
        slowdown.pass(address);
        if (!attempts.take(APART + email, address)) {
            return new Outcome.TooOften();
        }
        var found = look.get();
        if (found.isEmpty()) {
            attempts.noteRefusal(address);
            return new Outcome.Refused();
        }
        attempts.giveBack(APART + email, address);
        return new Outcome.SignedIn(found.get());
    }
}
