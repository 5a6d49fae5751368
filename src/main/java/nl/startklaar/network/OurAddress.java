package nl.startklaar.network;

import nl.startklaar.school.School;
import nl.startklaar.web.WebSettings;
import org.springframework.stereotype.Component;

/** The addresses that a portal has to know of us; each portal has its own. */
@Component
class OurAddress {

    private final String address;

    OurAddress(WebSettings settings) {
        address = settings.address().replaceAll("/+$", "");
    }

    String value() {
        return address;
    }

    /** Where a tile leads, and where a portal may begin itself. */
    String begin(School school, Connection portal) {
        return address + portal.path(school);
    }

    /** Where its answers come; of this portal alone, so that none can answer for another. */
    String back(School school, Connection portal) {
        return begin(school, portal) + "/terug";
    }

    /** Where it tells that somebody signed out there. */
    String signedOutThere(School school, Connection portal) {
        return begin(school, portal) + "/uitgelogd";
    }

    /** Where it brings somebody who signed out there too. */
    String after(School school, Connection portal) {
        return begin(school, portal) + "/dag";
    }
}
