package nl.startklaar.signin;

/** One that lasts, or one until tonight for a child whose card is at home. */
enum CardKind {
    CARD,
    DAY_CARD;

    CameBy cameBy() {
        return switch (this) {
            case CARD -> CameBy.CARD;
            case DAY_CARD -> CameBy.DAY_CARD;
        };
    }
}
