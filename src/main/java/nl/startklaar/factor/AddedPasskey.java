package nl.startklaar.factor;

import java.util.List;

/** What came of adding a passkey. */
sealed interface AddedPasskey {

    /**
     * @param paper new codes for on paper; empty when the person has some already
     */
    record Added(List<TypedCode> paper) implements AddedPasskey {

        public Added {
            paper = List.copyOf(paper);
        }
    }

    /** Not signed here, not now, or not as we ask it. */
    record Refused() implements AddedPasskey {}

    /** It is somebody's already. */
    record Known() implements AddedPasskey {}

    record TooMany() implements AddedPasskey {}
}
