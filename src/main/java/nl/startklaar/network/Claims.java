package nl.startklaar.network;

/**
 * What a portal calls the things by which we know somebody. Whom it means is always also known by
 * its own number (<i>sub</i>).
 *
 * @param scopes what we ask for, beside {@code openid}; separated by spaces
 * @param eckId the claim with the ECK iD; empty when it sends none
 * @param lasKey the claim with the key in the pupil administration; empty when it sends none
 */
public record Claims(String scopes, String eckId, String lasKey) {}
