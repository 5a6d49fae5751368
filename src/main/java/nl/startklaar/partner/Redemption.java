package nl.startklaar.partner;

/** What came of a code. */
sealed interface Redemption {

    record Redeemed(Grant grant, Secret token) implements Redemption {}

    /** Why is not said: it would help only whoever found a code. */
    record Refused() implements Redemption {}
}
