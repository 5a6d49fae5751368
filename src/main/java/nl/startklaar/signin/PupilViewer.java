package nl.startklaar.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import nl.startklaar.kernel.OfSchool;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.PupilToday;
import nl.startklaar.school.School;

/**
 * The pupil who is signed in. Recognised below "/leerling/", and where a publisher asks who comes:
 * a page for adults never has a pupil as its viewer, and a page for pupils never an adult.
 *
 * @param pageKey what every form and every link that does something for this pupil carries; made
 *     for another pupil, or another visit of the same one, it does nothing
 */
public record PupilViewer(
        School details, PupilToday pupil, CameBy cameBy, Whereabouts place, String pageKey)
        implements OfSchool {

    /** The field in which a form carries the page key. */
    public static final String PAGE_KEY = "blad";

    /** Where families come in. */
    public static final String AT_HOME = "/thuis";

    private static final String ATTRIBUTE = PupilViewer.class.getName();

    public static Optional<PupilViewer> of(HttpServletRequest request) {
        return Optional.ofNullable((PupilViewer) request.getAttribute(ATTRIBUTE));
    }

    void enter(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public SchoolId school() {
        return details.id();
    }

    /** Where the pages of this school's pupils begin. */
    public String door() {
        return "/leerling/" + details.brin();
    }

    /** Where a pupil comes who goes out: to where this one came in. */
    public String wayOut() {
        return cameBy == CameBy.HOME ? AT_HOME : door();
    }

    /** Where a pupil who is inside begins; who is not, comes from there to the door. */
    public String home() {
        return door() + "/thuis";
    }

    /** Whether a page was made for this pupil, in this visit. */
    public boolean owns(String key) {
        return MessageDigest.isEqual(pageKey.getBytes(UTF_8), key.getBytes(UTF_8));
    }
}
