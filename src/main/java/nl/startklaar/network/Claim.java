package nl.startklaar.network;

/**
 * Somebody of whom a colleague may say: that is me.
 *
 * @param number by which we would know them again
 * @param called what the portal calls them; empty when it gives no name
 */
record Claim(String number, String called) {}
