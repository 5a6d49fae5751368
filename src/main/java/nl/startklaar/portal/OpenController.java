package nl.startklaar.portal;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.SUBSTITUTE;
import static nl.startklaar.school.Role.SUPPORT_STAFF;
import static nl.startklaar.school.Role.TEACHER;
import static nl.startklaar.school.Role.TRAINEE;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens a tile. What does not open is explained; that is an answer, not an error. */
@Controller
@RequestMapping("/s/{school}")
class OpenController {

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Openings openings;
    private final List<OutsideDoor> doors;

    OpenController(Shelf shelf, Catalogue catalogue, Openings openings, List<OutsideDoor> doors) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.openings = openings;
        this.doors = doors;
    }

    @GetMapping("/open/{product}")
    @For({TEACHER, SUBSTITUTE, CARE_COORDINATOR, TRAINEE, SUPPORT_STAFF, ICT_COORDINATOR})
    ResponseEntity<String> open(AtSchool at, @PathVariable UUID product, Page page) {
        var asked = getProduct(product);
        var tile = find(at, asked);
        if (tile.isEmpty()) {
            return closed(at, asked, page);
        }
        openings.remember(at, product);
        return switch (asked.opens()) {
            case INSIDE -> Answers.to(at.home() + "/les/" + product);
            case OUTSIDE ->
                    outside(at, asked)
                            .map(Answers::leave)
                            .orElseGet(() -> lesson(page, LessonPage.notConnected(at, tile.get())));
        };
    }

    /** Our own learning software, as far as it is there. */
    @GetMapping("/les/{product}")
    @For({TEACHER, SUBSTITUTE, CARE_COORDINATOR, TRAINEE, SUPPORT_STAFF, ICT_COORDINATOR})
    ResponseEntity<String> lesson(AtSchool at, @PathVariable UUID product, Page page) {
        var asked = getProduct(product);
        return find(at, asked)
                .map(it -> lesson(page, LessonPage.inside(at, it)))
                .orElseGet(() -> closed(at, asked, page));
    }

    private Optional<Material> find(AtSchool at, Product product) {
        return shelf.listFor(at).stream().filter(it -> it.id().equals(product.id())).findFirst();
    }

    private Optional<URI> outside(AtSchool at, Product product) {
        return doors.stream()
                .flatMap(it -> it.forAdult(at.details(), product).stream())
                .findFirst();
    }

    private ResponseEntity<String> closed(AtSchool at, Product product, Page page) {
        var view = new ClosedPage(at.home(), at.roles(), shelf.explain(at, product.id()));
        return Answers.shown(page, "portal/closed.jte", view);
    }

    private static ResponseEntity<String> lesson(Page page, LessonPage view) {
        return Answers.shown(page, "portal/lesson.jte", view);
    }

    private Product getProduct(UUID id) {
        return catalogue.findProduct(id).orElseThrow(() -> new NotFound("product", id));
    }
}
