package nl.startklaar.network;

/**
 * @param door of the portal, where one begins again
 * @param name of who is signed in here
 * @param open whether the portal brought somebody just now, in this browser
 */
record ClaimPage(String door, String portal, String name, boolean open) {

    static final String TEMPLATE = "network/claim.jte";
}
