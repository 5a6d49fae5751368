package nl.startklaar.network;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is publicly known of portals, and what a school asks whoever supplies its own. */
@Controller
class KnownPortalsController {

    static final String PATH = "/bekende-portalen";

    private final KnownPortals portals;

    KnownPortalsController(KnownPortals portals) {
        this.portals = portals;
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/s/{school}" + PATH)
    ResponseEntity<String> list(AtSchool at, Page page) {
        return Answers.shown(
                page,
                "network/known-portals.jte",
                new KnownPortalsPage(at.home() + ConnectionsController.PATH, portals.list()));
    }
}
