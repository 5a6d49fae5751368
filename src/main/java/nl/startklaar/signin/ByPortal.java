package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.school.School;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The way in for a pupil whom a portal of the school's network recognised. Everything else is as
 * for every other way: the place counts, who left does not come in, and what the browser carried
 * before ends.
 */
@Component
public class ByPortal {

    /** What came of it. */
    public enum Answer {
        IN,
        /** From here no pupil comes in; {@link ByPortal#notHere} says so. */
        NOT_HERE,
        /** Nobody of this school, today. */
        NOBODY
    }

    private final Threshold threshold;
    private final PupilSignIn signIn;

    ByPortal(Threshold threshold, PupilSignIn signIn) {
        this.threshold = threshold;
        this.signIn = signIn;
    }

    public Answer letIn(
            School school, UUID pupil, HttpServletRequest request, HttpServletResponse response) {
        threshold.leave(request, response);
        var caller = threshold.caller(request, response);
        return switch (signIn.byPortal(school, pupil, caller)) {
            case PupilSignInOutcome.In(var visit, _) -> {
                threshold.comeIn(school, visit, response);
                yield Answer.IN;
            }
            case PupilSignInOutcome.NotHere() -> Answer.NOT_HERE;
            case PupilSignInOutcome.Wrong(),
                    PupilSignInOutcome.AskTeacher(),
                    PupilSignInOutcome.NoCard() ->
                    Answer.NOBODY;
        };
    }

    /** A picture and one sentence. */
    public ResponseEntity<String> notHere(School school, Page page) {
        return threshold.notHere(school, page);
    }
}
