package nl.startklaar.staff;

/**
 * Who asks to come in, before we know who it is.
 *
 * @param address as {@link nl.startklaar.web.ClientAddress} sees it
 * @param browser what this browser is told from others by; it says nothing of a person
 */
public record Knock(String address, Secret browser) {}
