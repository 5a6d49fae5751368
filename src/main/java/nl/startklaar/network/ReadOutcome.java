package nl.startklaar.network;

/** What a portal says of itself, or why that cannot be used. */
sealed interface ReadOutcome {

    record Read(Endpoints endpoints) implements ReadOutcome {}

    record Unusable(Why why) implements ReadOutcome {}

    enum Why {
        NO_ANSWER,
        /** Not https, or an address within a network. */
        NOT_ASKED,
        NO_METADATA,
        /** It names itself otherwise than we were told. */
        OTHER_ISSUER,
        /** One of its addresses is not https. */
        INSECURE,
        /** It cannot do what we need: a code, signed with its own key, with proof of who asked. */
        TOO_WEAK
    }
}
