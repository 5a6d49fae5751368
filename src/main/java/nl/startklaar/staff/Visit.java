package nl.startklaar.staff;

/**
 * With what and from where somebody comes in, for who looks at their own sessions.
 *
 * @param device what {@link DeviceName} makes of it; empty when unknown
 * @param address the internet address
 */
record Visit(String device, String address) {}
