package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/**
 * What somebody has to show after the password, brought as a bean by the module that knows how.
 * Until it is shown the session opens nothing; {@link HalfWay} says whose it is, and completes it.
 */
public interface SecondStep {

    /** Whether it is asked of this person, on the device that makes this request. */
    boolean isAsked(UUID account, HttpServletRequest request);

    /** Where it is shown; the page is open to all. */
    String path();
}
