package nl.startklaar.signin;

import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far every group is, and the devices that may be elsewhere. */
@Controller
class OverviewController {

    private static final int LONGEST_LABEL = 60;

    private final Helping helping;
    private final Devices devices;
    private final PupilSessions sessions;
    private final PupilCookies cookies;
    private final NoteCookie notes;

    OverviewController(
            Helping helping,
            Devices devices,
            PupilSessions sessions,
            PupilCookies cookies,
            NoteCookie notes) {
        this.helping = helping;
        this.devices = devices;
        this.sessions = sessions;
        this.cookies = cookies;
        this.notes = notes;
    }

    @For({ICT_COORDINATOR, TEACHER, SUBSTITUTE})
    @GetMapping("/s/{school}/inloggen-leerlingen")
    ResponseEntity<String> show(AtSchool at, Page page) {
        boolean isCoordinator = at.is(ICT_COORDINATOR);
        return Answers.shown(
                page,
                "signin/overview.jte",
                new OverviewPage(
                        home(at),
                        Doorway.door(at.details()),
                        helping.groups(at),
                        isCoordinator ? devices.list(at.school()) : List.of(),
                        isCoordinator));
    }

    /** The device on which the coordinator does this. */
    @For(ICT_COORDINATOR)
    @PostMapping("/s/{school}/inloggen-leerlingen/apparaten")
    ResponseEntity<String> enrol(
            AtSchool at,
            @RequestParam(name = "naam", defaultValue = "") String label,
            HttpServletResponse response) {
        var name = label.replaceAll("\\p{Cntrl}", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            notes.leave(response, Note.refused("signin.device.no-name"));
            return Answers.to(home(at));
        }
        cookies.setDevice(response, devices.enrol(at.details(), name));
        notes.leave(response, Note.done("signin.device.enrolled", name));
        return Answers.to(home(at));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/s/{school}/inloggen-leerlingen/apparaten/{device}/weg")
    ResponseEntity<String> revoke(
            AtSchool at, @PathVariable UUID device, HttpServletResponse response) {
        devices.revoke(at.school(), device);
        notes.leave(response, Note.done("signin.device.revoked"));
        return Answers.to(home(at));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/s/{school}/inloggen-leerlingen/einde")
    ResponseEntity<String> endAll(AtSchool at, HttpServletResponse response) {
        int ended = sessions.endAll(at.school());
        notes.leave(response, Note.done("signin.ended", String.valueOf(ended)));
        return Answers.to(home(at));
    }

    private static String home(AtSchool at) {
        return at.home() + "/inloggen-leerlingen";
    }
}
