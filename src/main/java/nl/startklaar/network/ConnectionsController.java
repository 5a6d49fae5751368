package nl.startklaar.network;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.network.Connecting.Connected;
import nl.startklaar.network.Trip.Purpose;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
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

/** The pages <i>Netwerkportalen</i>: which portals a school believes, tried before they count. */
@Controller
@RequestMapping("/s/{school}" + ConnectionsController.PATH)
class ConnectionsController {

    static final String PATH = "/portalen";

    private static final String NEW = "network/new.jte";

    private final PortalDesk desk;
    private final Connections connections;
    private final Connecting connecting;
    private final PortalAddress addresses;
    private final SendOff sendOff;
    private final BrowserMark marks;
    private final NoteCookie notes;

    ConnectionsController(
            PortalDesk desk,
            Connections connections,
            Connecting connecting,
            PortalAddress addresses,
            SendOff sendOff,
            BrowserMark marks,
            NoteCookie notes) {
        this.desk = desk;
        this.connections = connections;
        this.connecting = connecting;
        this.addresses = addresses;
        this.sendOff = sendOff;
        this.marks = marks;
        this.notes = notes;
    }

    @For(ICT_COORDINATOR)
    @GetMapping
    ResponseEntity<String> list(AtSchool at, Page page) {
        return Answers.shown(page, PortalsPage.TEMPLATE, desk.list(at));
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/nieuw")
    ResponseEntity<String> fresh(AtSchool at, Page page) {
        return Answers.shown(
                page, NEW, new NewPage(at, Form.empty().with(PortalForm.ECK_ID, "eck_id")));
    }

    @For(ICT_COORDINATOR)
    @PostMapping
    ResponseEntity<String> add(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var described = PortalForm.read(form, addresses);
        if (described.isEmpty()) {
            return Answers.again(page, NEW, new NewPage(at, form));
        }
        return switch (connecting.connect(at.school(), described.get())) {
            case Connected.Made(var portal) -> {
                notes.leave(response, Note.done("network.added", portal.name()));
                yield to(at, portal.id());
            }
            case Connected.Not(var why) -> {
                form.refuse(PortalForm.ISSUER, "network.why." + why.name());
                yield Answers.again(page, NEW, new NewPage(at, form));
            }
        };
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/{portal:" + Doors.ID + "}")
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID portal, Page page) {
        var now = PortalForm.of(connections.getConnection(at.school(), portal));
        return Answers.shown(page, PortalPage.TEMPLATE, desk.one(at, portal, now));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{portal:" + Doors.ID + "}")
    ResponseEntity<String> change(
            AtSchool at,
            @PathVariable UUID portal,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var before = connections.getConnection(at.school(), portal);
        var changed = PortalForm.change(form, before, addresses);
        if (changed.isEmpty()) {
            return Answers.again(page, PortalPage.TEMPLATE, desk.one(at, portal, form));
        }
        connections.change(at.school(), changed.get());
        var secret = form.secret(PortalForm.SECRET).strip();
        if (!secret.isEmpty()) {
            connections.changeSecret(at.school(), portal, secret);
        }
        notes.leave(response, Note.done("network.changed", changed.get().name()));
        return to(at, portal);
    }

    /** Goes there and comes back as anybody would; nobody comes in by it. */
    @For(ICT_COORDINATOR)
    @GetMapping("/{portal:" + Doors.ID + "}/proef")
    ResponseEntity<String> tryIt(
            AtSchool at,
            @PathVariable UUID portal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var there = connections.getConnection(at.school(), portal);
        var trip =
                new Trip(portal, Purpose.TRY, Wish.NONE.text(), Optional.of(at.viewer().account()));
        var browser = marks.findOrGive(request, response, Trips.LIVES);
        return Answers.to(sendOff.to(at.details(), there, trip, browser, ""));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{portal:" + Doors.ID + "}/aan")
    ResponseEntity<String> switchOn(
            AtSchool at, @PathVariable UUID portal, HttpServletResponse response) {
        connections.switchOn(at.school(), portal);
        notes.leave(response, Note.done("network.switched-on").withUndo(path(at, portal) + "/uit"));
        return to(at, portal);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{portal:" + Doors.ID + "}/uit")
    ResponseEntity<String> switchOff(
            AtSchool at, @PathVariable UUID portal, HttpServletResponse response) {
        connections.switchOff(at.school(), portal);
        notes.leave(
                response, Note.done("network.switched-off").withUndo(path(at, portal) + "/aan"));
        return to(at, portal);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{portal:" + Doors.ID + "}/lees")
    ResponseEntity<String> readAnew(
            AtSchool at, @PathVariable UUID portal, HttpServletResponse response) {
        var there = connections.getConnection(at.school(), portal);
        notes.leave(
                response,
                switch (connecting.readAnew(at.school(), there)) {
                    case ReadOutcome.Read _ -> Note.done("network.read");
                    case ReadOutcome.Unusable(var why) -> Note.refused("network.why." + why.name());
                });
        return to(at, portal);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{portal:" + Doors.ID + "}/weg")
    ResponseEntity<String> close(
            AtSchool at, @PathVariable UUID portal, HttpServletResponse response) {
        connections.close(at.school(), portal);
        var undo = path(at, portal) + "/terug";
        notes.leave(response, Note.done("network.closed").withUndo(undo));
        return Answers.to(at.home() + PATH);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{portal:" + Doors.ID + "}/terug")
    ResponseEntity<String> reopen(
            AtSchool at, @PathVariable UUID portal, HttpServletResponse response) {
        connections.reopen(at.school(), portal);
        notes.leave(response, Note.done("network.reopened"));
        return to(at, portal);
    }

    static String path(AtSchool at, UUID portal) {
        return at.home() + PATH + "/" + portal;
    }

    private static ResponseEntity<String> to(AtSchool at, UUID portal) {
        return Answers.to(path(at, portal));
    }
}
