package nl.startklaar.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.For;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an adult whom a portal brought says: that is me. They have signed in here for that. */
@Controller
@RequestMapping("/portaal/{brin}/{connection:" + Doors.ID + "}/koppel")
class ClaimController {

    private final Doors doors;
    private final Claiming claiming;
    private final BrowserMark marks;
    private final NoteCookie notes;

    ClaimController(Doors doors, Claiming claiming, BrowserMark marks, NoteCookie notes) {
        this.doors = doors;
        this.claiming = claiming;
        this.marks = marks;
        this.notes = notes;
    }

    @For
    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String brin,
            @PathVariable UUID connection,
            Viewer viewer,
            HttpServletRequest request,
            Page page) {
        var door = door(brin, connection, viewer);
        return Answers.shown(page, ClaimPage.TEMPLATE, page(door, viewer, request, Form.empty()));
    }

    private ClaimPage page(Doors.Door door, Viewer viewer, HttpServletRequest request, Form form) {
        var who = claiming.find(door.school(), door.portal().id(), marks.find(request));
        return new ClaimPage(door.path(), door.portal().name(), viewer.name(), who, form);
    }

    /** On a device of a pupil, the portal names the pupil: so they are asked plainly. */
    @For
    @PostMapping
    ResponseEntity<String> claim(
            @PathVariable String brin,
            @PathVariable UUID connection,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var door = door(brin, connection, viewer);
        var form = new Form(fields);
        if (!form.isTicked(ClaimPage.MYSELF)) {
            form.refuse(ClaimPage.MYSELF, "network.claim.untick");
            return Answers.again(page, ClaimPage.TEMPLATE, page(door, viewer, request, form));
        }
        boolean isDone =
                claiming.claim(door.school(), door.portal(), marks.find(request), viewer.account());
        notes.leave(
                response,
                isDone
                        ? Note.done("network.claim.done", door.portal().name())
                        : Note.refused("network.claim.refused"));
        return Answers.to("/");
    }

    /** For who works there; for everybody else it is not there. */
    private Doors.Door door(String brin, UUID connection, Viewer viewer) {
        return doors.find(brin, connection)
                .filter(it -> !viewer.rolesAt(it.school()).isEmpty())
                .filter(it -> it.portal().isOn() && it.portal().forStaff())
                .orElseThrow(() -> new NotFound("portal", connection));
    }
}
