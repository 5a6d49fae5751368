package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.school.School;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Over it the browser of a family becomes a child's, and the family's again. */
@Component
public class HomeThreshold {

    private final Threshold threshold;

    HomeThreshold(Threshold threshold) {
        this.threshold = threshold;
    }

    /** On to the pupil's own page, with a secret that the browser never carried before. */
    public ResponseEntity<String> comeIn(
            School school, PupilSignInOutcome.In in, HttpServletResponse response) {
        return threshold.comeIn(school, in.session(), response);
    }

    /** The child that was inside is out: the next one begins with nothing of the last. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        threshold.leave(request, response);
    }
}
