package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.school.School;
import nl.startklaar.signin.CameBy;
import nl.startklaar.signin.PupilViewer;
import nl.startklaar.staff.PortalEntry;
import nl.startklaar.web.Cookies;
import nl.startklaar.web.Farewell;
import org.springframework.stereotype.Component;

/**
 * Who came in by a portal and goes out, goes out there too: on a shared device the next child would
 * otherwise come in as the last one.
 */
@Component
class Farewells implements Farewell {

    static final String NAME = "sk_portaal_van";

    private final Cookies cookies;
    private final PortalEntry adults;

    Farewells(Cookies cookies, PortalEntry adults) {
        this.cookies = cookies;
        this.adults = adults;
    }

    /** Which portal it was; that opens nothing. */
    void remember(School school, Connection portal, HttpServletResponse response) {
        cookies.write(
                response,
                NAME,
                school.brin() + "/" + portal.id(),
                Cookies.UNTIL_THE_BROWSER_CLOSES);
    }

    @Override
    public Optional<String> onward(HttpServletRequest request) {
        var came = cookies.find(request, NAME).filter(it -> it.matches("[0-9A-Z]{6}/" + Doors.ID));
        return came.filter(it -> isChild(request, it) || isAdult(request, it))
                .map(it -> "/portaal/" + it + "/uit");
    }

    private static boolean isChild(HttpServletRequest request, String came) {
        return PupilViewer.of(request)
                .filter(it -> it.cameBy() == CameBy.PORTAL)
                .filter(it -> came.startsWith(it.details().brin() + "/"))
                .isPresent();
    }

    private boolean isAdult(HttpServletRequest request, String came) {
        return PupilViewer.of(request).isEmpty()
                && adults.portalOf(request).map(UUID::toString).filter(came::endsWith).isPresent();
    }
}
