package nl.startklaar.staff;

/** What came of asking to sign in. */
sealed interface SignInOutcome {

    record SignedIn(Secret session) implements SignInOutcome {}

    /** We do not say which of the two was wrong. */
    record Refused() implements SignInOutcome {}

    record TooOften() implements SignInOutcome {}
}
