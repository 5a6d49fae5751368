package nl.startklaar.signin;

import java.util.UUID;

/**
 * The way of one parent to one child. Whoever keeps the parents names it; here it is only a number
 * under which pictures, wrong tries and visits of that way are found again.
 *
 * @param id of the way
 */
public record HomeWay(UUID id, UUID pupil) {}
