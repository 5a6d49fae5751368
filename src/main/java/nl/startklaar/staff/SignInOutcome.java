package nl.startklaar.staff;

import java.util.UUID;

/** What came of asking to sign in. */
sealed interface SignInOutcome {

    /** The password is right; {@link Entry} knows what else is asked. */
    record SignedIn(UUID account) implements SignInOutcome {}

    /** We do not say which of the two was wrong. */
    record Refused() implements SignInOutcome {}

    record TooOften() implements SignInOutcome {}
}
