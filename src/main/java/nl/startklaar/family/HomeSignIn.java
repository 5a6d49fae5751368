package nl.startklaar.family;

import java.util.Optional;
import java.util.function.Supplier;
import nl.startklaar.staff.Attempts;
import nl.startklaar.staff.EmailAddress;
import nl.startklaar.staff.Knock;
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

    /** Who asks for another's password uses up no mail of a letter. */
    private static final String OF_A_LETTER = APART + "brief ";

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

    /**
     * What came of asking for a password.
     *
     * @param <T> whose it was
     */
    sealed interface Outcome<T> {

        record SignedIn<T>(T who) implements Outcome<T> {}

        /** We do not say which of the two was wrong. */
        record Refused<T>() implements Outcome<T> {}

        record TooOften<T>() implements Outcome<T> {}
    }

    Outcome<Parent> signIn(String typedEmail, String password, Knock knock) {
        var email = EmailAddress.normal(typedEmail);
        return ask(
                email,
                knock,
                () -> {
                    var found = parents.findByEmail(email);
                    var hash = found.map(Parent::passwordHash).orElse(null);
                    return passwords.matches(password, hash) ? found : Optional.empty();
                });
    }

    /** Asked once more of somebody who is inside: an open screen is no place to guess. */
    Outcome<Parent> askAgain(Parent parent, String password, Knock knock) {
        return signIn(parent.email(), password, knock);
    }

    /**
     * Whether who holds the link knows the password: that of the parent who has the address
     * already, or else the one that was chosen with the letter.
     */
    Outcome<Beginning> confirm(Beginning it, String password, Knock knock) {
        return ask(
                it.email(),
                knock,
                () -> {
                    var known = parents.findByEmail(it.email());
                    var hash = known.map(Parent::passwordHash).orElse(it.passwordHash());
                    return passwords.matches(password, hash) ? Optional.of(it) : Optional.empty();
                });
    }

    /** Whether another mail may go there; counted for the address it is asked from as well. */
    boolean takeMailOfReset(String email, String address) {
        slowdown.pass(address);
        return attempts.takeMail(APART + email, address);
    }

    /** The same for who holds a letter. */
    boolean takeMailOfLetter(String email, String address) {
        slowdown.pass(address);
        return attempts.takeMail(OF_A_LETTER + email, address);
    }

    /** Who chose a new password by a mail has tries of their own in this browser from now on. */
    void recognize(Parent parent, Knock knock) {
        attempts.recognize(APART + parent.email(), knock);
    }

    private <T> Outcome<T> ask(String email, Knock knock, Supplier<Optional<T>> look) {
        slowdown.pass(knock.address());
        if (!attempts.take(APART + email, knock)) {
            return new Outcome.TooOften<>();
        }
        var found = look.get();
        if (found.isEmpty()) {
            attempts.noteRefusal(knock.address());
            return new Outcome.Refused<>();
        }
        attempts.cameIn(APART + email, knock);
        return new Outcome.SignedIn<>(found.get());
    }
}
