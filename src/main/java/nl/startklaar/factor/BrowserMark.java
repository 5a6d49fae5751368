package nl.startklaar.factor;

/**
 * One browser, between two moments at which somebody signs in or out there.
 *
 * @param text the keyed hash of the secret in its forms, which is another after each such moment
 */
record BrowserMark(String text) {}
