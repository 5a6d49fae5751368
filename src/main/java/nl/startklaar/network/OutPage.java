package nl.startklaar.network;

/**
 * Somebody has gone out.
 *
 * @param portal what it is called; empty when nobody knows
 * @param there where to go out at the portal too; empty when that is done, or cannot be done
 * @param school its code; empty when nobody knows
 */
record OutPage(String portal, String there, String school) {

    static final String TEMPLATE = "network/out.jte";
}
