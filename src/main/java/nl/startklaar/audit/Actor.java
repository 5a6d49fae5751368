package nl.startklaar.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is doing what happens now: a signed-in person, a program from outside, a command on the
 * server, or a job of our own. It is said once, at the door, and lasts as long as the work inside.
 *
 * @param account the person's account; null when nobody is signed in
 * @param address the address we saw, "unknown", or where else it came from
 */
public record Actor(Kind kind, @Nullable UUID account, String address) {

    public enum Kind {
        PERSON,
        PROGRAM,
        COMMAND,
        JOB,
        NOBODY
    }

    public static final Actor JOB = new Actor(Kind.JOB, null, "server");
    public static final Actor COMMAND = new Actor(Kind.COMMAND, null, "server");

    private static final Actor NOBODY = new Actor(Kind.NOBODY, null, "server");
    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    public static Actor current() {
        return CURRENT.isBound() ? CURRENT.get() : NOBODY;
    }

    /** A program from outside that proved itself, at the address of whoever asks now. */
    public static Actor program() {
        return new Actor(Kind.PROGRAM, null, current().address());
    }

    /** Does the work in this actor's name. */
    public <T extends @Nullable Object, X extends Throwable> T doing(
            ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
