package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.school.For;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Somebody signs out where they are not, or everywhere. */
@Controller
class OwnSessionsController {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final NoteCookie notes;

    OwnSessionsController(Sessions sessions, SessionCookie cookie, NoteCookie notes) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.notes = notes;
    }

    @For
    @PostMapping("/mijn/apparaten/{session}/uitloggen")
    ResponseEntity<String> signOutThere(
            Viewer viewer, @PathVariable UUID session, HttpServletResponse response) {
        sessions.end(viewer.account(), session);
        notes.leave(response, Note.done("staff.me.session.ended"));
        return Answers.to("/mijn");
    }

    @For
    @PostMapping("/mijn/uitloggen")
    ResponseEntity<String> signOutEverywhere(Viewer viewer, HttpServletResponse response) {
        sessions.endAll(viewer.account());
        cookie.clear(response);
        return Answers.to("/inloggen");
    }
}
