package nl.startklaar.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Over it a browser becomes a pupil's, and nobody's again. */
@Component
class Threshold {

    private final PupilCookies cookies;
    private final PupilSessions sessions;
    private final PupilSignIn signIn;
    private final Devices devices;
    private final Schools schools;
    private final Callers callers;

    Threshold(
            PupilCookies cookies,
            PupilSessions sessions,
            PupilSignIn signIn,
            Devices devices,
            Schools schools,
            Callers callers) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.signIn = signIn;
        this.devices = devices;
        this.schools = schools;
        this.callers = callers;
    }

    Caller caller(HttpServletRequest request, HttpServletResponse response) {
        return callers.atTheDoor(request, response);
    }

    /** On to the pupil's own page, with a secret that the browser never carried before. */
    ResponseEntity<String> comeIn(School school, Token visit, HttpServletResponse response) {
        cookies.setVisit(response, visit);
        return Answers.to(Doorway.door(school) + "/thuis");
    }

    /**
     * Ends what the browser still carries; on the server too, so that a copy of it is worthless.
     */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        if (isOnlyPeeping(request)) {
            return;
        }
        var visit = cookies.visit(request);
        if (visit.isPresent()) {
            schools.findSchool(visit.get().school()).ifPresent(it -> sessions.end(it, visit.get()));
            cookies.clearVisit(response);
        }
    }

    /** A browser that fetches a page beforehand is nobody who opens it. */
    private static boolean isOnlyPeeping(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Sec-Purpose"), "")
                .contains("prefetch");
    }

    boolean isElsewhere(School school, HttpServletRequest request, HttpServletResponse response) {
        var caller = caller(request, response);
        if (devices.locate(school, caller).isPresent()) {
            return false;
        }
        signIn.refused(school, caller);
        return true;
    }

    /** A picture and one sentence; who may do something about it, reads which address it was. */
    ResponseEntity<String> notHere(School school, Page page) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .cacheControl(CacheControl.noStore())
                .body(page.render("signin/not-here.jte", new OutsidePage(Doorway.door(school))));
    }
}
