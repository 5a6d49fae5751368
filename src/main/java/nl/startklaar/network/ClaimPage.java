package nl.startklaar.network;

import java.util.Optional;
import nl.startklaar.web.Form;

/**
 * @param door of the portal, where one begins again
 * @param name of who is signed in here
 * @param who whom the portal brought just now, in this browser
 */
record ClaimPage(String door, String portal, String name, Optional<Claim> who, Form form) {

    static final String TEMPLATE = "network/claim.jte";

    /** Ticked by who says that it is them, and nobody whose device this is. */
    static final String MYSELF = "ikzelf";
}
