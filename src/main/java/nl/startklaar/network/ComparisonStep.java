package nl.startklaar.network;

import java.util.List;

/** What is looked at, one after the other, when somebody tries both ways in. */
enum ComparisonStep {
    /** Our server asks the portal what it says of itself. */
    REACH,
    /** Somebody goes to the portal. */
    AWAY,
    /** And comes back with an answer that we believe. */
    BACK,
    /** Whom the portal means, is somebody of this school. */
    KNOWN,
    /** From here, pupils may come in. */
    PLACE,
    /** Without the portal. */
    DIRECT;

    /** What an earlier try showed after this, and no longer holds when this is tried again. */
    List<ComparisonStep> after() {
        return switch (this) {
            case AWAY -> List.of(BACK, KNOWN);
            case BACK -> List.of(KNOWN);
            case REACH, KNOWN, PLACE, DIRECT -> List.of();
        };
    }
}
