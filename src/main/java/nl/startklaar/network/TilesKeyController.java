package nl.startklaar.network;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets a portal show our tiles on its own page, and takes that back. */
@Controller
@RequestMapping("/s/{school}" + ConnectionsController.PATH + "/{portal:" + Doors.ID + "}/tegels")
class TilesKeyController {

    private final Connections connections;
    private final TilesKeys keys;
    private final OurAddress ours;
    private final NoteCookie notes;

    TilesKeyController(Connections connections, TilesKeys keys, OurAddress ours, NoteCookie notes) {
        this.connections = connections;
        this.keys = keys;
        this.ours = ours;
        this.notes = notes;
    }

    @For(ICT_COORDINATOR)
    @GetMapping
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID portal, Page page) {
        return show(at, portal, Optional.empty(), page);
    }

    /** The answer is the page itself: the secret goes through no address and no cookie. */
    @For(ICT_COORDINATOR)
    @PostMapping
    ResponseEntity<String> give(AtSchool at, @PathVariable UUID portal, Page page) {
        return show(at, portal, Optional.of(keys.give(at.school(), portal)), page);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/stop")
    ResponseEntity<String> end(
            AtSchool at, @PathVariable UUID portal, HttpServletResponse response) {
        keys.end(at.school(), connections.getConnection(at.school(), portal).id());
        notes.leave(response, Note.done("network.tiles.ended"));
        return Answers.to(ConnectionsController.path(at, portal) + "/tegels");
    }

    private ResponseEntity<String> show(
            AtSchool at, UUID portal, Optional<String> secret, Page page) {
        var shown = connections.getConnection(at.school(), portal);
        return Answers.shown(
                page,
                "network/tiles-key.jte",
                new TilesKeyPage(
                        ConnectionsController.path(at, portal) + "/tegels",
                        ConnectionsController.path(at, portal),
                        shown,
                        ours.value() + PortalPaths.tiles(at.details(), portal),
                        keys.find(at.school(), portal),
                        secret));
    }
}
