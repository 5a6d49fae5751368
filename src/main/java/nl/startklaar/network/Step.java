package nl.startklaar.network;

/** How far somebody came with a portal, when it went wrong. */
enum Step {
    /** The answer belongs to no question of this browser, or to another portal. */
    ANSWER,
    /** The portal said no itself. */
    PORTAL,
    /** The portal gave nothing for its code. */
    EXCHANGE,
    /** What it says is not proven. */
    PROOF,
    /** Somebody whom we do not know. */
    STRANGER,
    /** Somebody who is no longer at school. */
    LEFT,
    /** Somebody whom the school lets come in by this portal no more. */
    CLOSED,
    /** A pupil at a place from where no pupil comes in. */
    PLACE,
    /** What the portal says of itself can no longer be read, or used. */
    METADATA
}
