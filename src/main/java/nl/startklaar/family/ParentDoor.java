package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.signin.FromHome;
import nl.startklaar.signin.HomeThreshold;
import nl.startklaar.signin.PupilSignInOutcome.AskTeacher;
import nl.startklaar.signin.PupilSignInOutcome.In;
import nl.startklaar.signin.PupilSignInOutcome.NoCard;
import nl.startklaar.signin.PupilSignInOutcome.NotHere;
import nl.startklaar.signin.PupilSignInOutcome.Wrong;
import nl.startklaar.staff.DeviceName;
import nl.startklaar.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Through it a browser becomes a parent’s, and nobody’s again. */
@Component
class ParentDoor {

    static final String ADDRESS = "/thuis";

    private final ParentSessions sessions;
    private final ParentCookie cookie;
    private final Children children;
    private final FromHome home;
    private final HomeThreshold threshold;

    ParentDoor(
            ParentSessions sessions,
            ParentCookie cookie,
            Children children,
            FromHome home,
            HomeThreshold threshold) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.children = children;
        this.home = home;
        this.threshold = threshold;
    }

    Optional<ParentViewer> find(HttpServletRequest request) {
        return cookie.find(request).flatMap(sessions::recognise);
    }

    /** On to the only child, or to who of them it is. */
    ResponseEntity<String> enter(
            UUID parent, HttpServletRequest request, HttpServletResponse response) {
        enterAnew(parent, request, response);
        var all = children.list(parent);
        return all.size() == 1 ? straightIn(all.getFirst(), response) : Answers.to(ADDRESS);
    }

    /** With a secret that the browser never carried before. */
    void enterAnew(UUID parent, HttpServletRequest request, HttpServletResponse response) {
        cookie.find(request).ifPresent(sessions::end);
        threshold.leave(request, response);
        cookie.set(response, sessions.start(parent, DeviceName.of(request)));
    }

    /** For who has one child, and nobody to tell it from. */
    ResponseEntity<String> straightIn(Child child, HttpServletResponse response) {
        return switch (home.straightIn(child.school(), child.way().home())) {
            case In in -> threshold.comeIn(child.school(), in, response);
            case Wrong(), AskTeacher(), NoCard(), NotHere() -> Answers.to(ADDRESS);
        };
    }

    /** The child that is inside in this browser goes out with its parent. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        threshold.leave(request, response);
        cookie.find(request).ifPresent(sessions::end);
        cookie.clear(response);
    }
}
