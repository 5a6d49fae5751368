package nl.startklaar.network;

import java.util.Optional;
import nl.startklaar.signin.PupilViewer;

/**
 * Somebody has gone out, or is about to.
 *
 * @param portal what it is called; empty when nobody knows
 * @param there where to go out at the portal too; empty when that is done, or cannot be done
 * @param school its code; empty when nobody knows
 * @param inside how to go out here; empty when nobody is inside in this browser
 */
record OutPage(String portal, String there, String school, Optional<WayOut> inside) {

    static final String TEMPLATE = "network/out.jte";

    /**
     * The form that ends a visit here.
     *
     * @param pageKey of a pupil, whose form carries it; empty for an adult
     */
    record WayOut(String action, String pageKey) {

        static WayOut of(PupilViewer pupil) {
            return new WayOut(pupil.door() + "/uit", pupil.pageKey());
        }

        static WayOut ofAdult() {
            return new WayOut("/uitloggen", "");
        }
    }

    /** Key of what it says: nobody is told to be out who is not. */
    String words() {
        if (inside.isPresent()) {
            return "network.out.inside";
        }
        return there.isEmpty() ? "network.out.done" : "network.out.going";
    }
}
