package nl.startklaar.network;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Where a coordinator says who somebody from a portal is, or takes that back. */
@Controller
@RequestMapping("/s/{school}" + ConnectionsController.PATH + "/{portal:" + Doors.ID + "}")
class StrangersController {

    private final Strangers strangers;
    private final Connections connections;
    private final Acquaintance acquaintance;
    private final NoteCookie notes;

    StrangersController(
            Strangers strangers,
            Connections connections,
            Acquaintance acquaintance,
            NoteCookie notes) {
        this.strangers = strangers;
        this.connections = connections;
        this.acquaintance = acquaintance;
        this.notes = notes;
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/onbekend/{stranger:" + Doors.ID + "}")
    ResponseEntity<String> show(
            AtSchool at,
            @PathVariable UUID portal,
            @PathVariable UUID stranger,
            @RequestParam(defaultValue = "") String zoek,
            Page page) {
        var there = connections.getConnection(at.school(), portal);
        var who = strangers.get(at.details(), portal, stranger);
        var search = zoek.isBlank() ? who.called() : zoek;
        return Answers.shown(
                page,
                StrangerPage.TEMPLATE,
                new StrangerPage(
                        there.name(),
                        ConnectionsController.path(at, portal),
                        who,
                        search,
                        strangers.search(at.details(), there, search)));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/onbekend/{stranger:" + Doors.ID + "}")
    ResponseEntity<String> link(
            AtSchool at,
            @PathVariable UUID portal,
            @PathVariable UUID stranger,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        var form = new Form(typed);
        var there = connections.getConnection(at.school(), portal);
        var person = form.id("persoon");
        boolean isLinked =
                kind(form.value("soort"))
                        .flatMap(kind ->
                                person.filter(it ->
                                        strangers.link(at.details(), there, stranger, kind, it)))
                        .isPresent();
        notes.leave(
                response,
                isLinked ? Note.done("network.link.done") : Note.refused("network.link.refused"));
        return Answers.to(ConnectionsController.path(at, portal));
    }

    private static Optional<PersonKind> kind(String written) {
        return Stream.of(PersonKind.values()).filter(it -> it.name().equals(written)).findFirst();
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/los")
    ResponseEntity<String> unlink(
            AtSchool at,
            @PathVariable UUID portal,
            @RequestParam(defaultValue = "") String nummer,
            HttpServletResponse response) {
        connections.getConnection(at.school(), portal);
        acquaintance.unlink(at.details(), portal, nummer);
        notes.leave(response, Note.done("network.unlink.done"));
        return Answers.to(ConnectionsController.path(at, portal));
    }
}
