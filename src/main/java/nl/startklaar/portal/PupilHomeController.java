package nl.startklaar.portal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.startklaar.catalogue.Product;
import nl.startklaar.catalogue.Product.Opens;
import nl.startklaar.signin.PupilViewer;
import nl.startklaar.signin.Whereabouts;
import nl.startklaar.web.Answers;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a pupil who signed in begins, and what a tile opens. */
@Controller
class PupilHomeController {

    private final Shelf shelf;
    private final List<OutsideDoor> doors;

    PupilHomeController(Shelf shelf, List<OutsideDoor> doors) {
        this.shelf = shelf;
        this.doors = doors;
    }

    @OpenToAll
    @GetMapping("/leerling/{brin}/thuis")
    ResponseEntity<String> begin(@PathVariable String brin, PupilViewer viewer, Page page) {
        return show(viewer, Optional.empty(), page);
    }

    /** A tile that has gone meanwhile leads to those that are there: a child sees no error. */
    @OpenToAll
    @GetMapping("/leerling/{brin}/les/{product}")
    ResponseEntity<String> open(
            @PathVariable String brin, @PathVariable UUID product, PupilViewer viewer, Page page) {
        return show(viewer, Optional.of(product), page);
    }

    private ResponseEntity<String> show(PupilViewer viewer, Optional<UUID> product, Page page) {
        var shown =
                isAtHome(viewer)
                        ? shelf.listForPupilAtHome(viewer.school(), viewer.pupil().id())
                        : shelf.listForPupil(viewer.school(), viewer.pupil().id());
        var opened =
                shown.stream().filter(it -> product.filter(it.id()::equals).isPresent()).toList();
        if (opened.isEmpty()) {
            return tiles(viewer, shown, page);
        }
        var asked = opened.getFirst().product();
        return outside(viewer, asked)
                .map(Answers::leave)
                .orElseGet(() -> lesson(viewer, opened, asked.opens() == Opens.OUTSIDE, page));
    }

    private ResponseEntity<String> tiles(PupilViewer viewer, List<Material> shown, Page page) {
        return answer(
                page,
                new InsidePage(
                        viewer,
                        PupilTile.of(shown, it -> viewer.door() + "/les/" + it.id()),
                        PupilTile.of(listRefused(viewer, shown), _ -> ""),
                        Optional.empty(),
                        false));
    }

    /** What opens at school and not here; a child that opens a tile need not wait for that. */
    private List<Material> listRefused(PupilViewer viewer, List<Material> shown) {
        return isAtHome(viewer)
                ? shelf.listForPupil(viewer.school(), viewer.pupil().id()).stream()
                        .filter(Predicate.not(shown::contains))
                        .toList()
                : List.of();
    }

    private static boolean isAtHome(PupilViewer viewer) {
        return viewer.place() == Whereabouts.HOME;
    }

    private Optional<URI> outside(PupilViewer viewer, Product product) {
        return product.opens() == Opens.OUTSIDE
                ? doors.stream()
                        .flatMap(it -> it.forPupil(viewer.details(), product).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static ResponseEntity<String> lesson(
            PupilViewer viewer, List<Material> opened, boolean isElsewhere, Page page) {
        var tile = PupilTile.of(opened, _ -> "").getFirst();
        return answer(
                page, new InsidePage(viewer, List.of(), List.of(), Optional.of(tile), isElsewhere));
    }

    private static ResponseEntity<String> answer(Page page, InsidePage view) {
        return Answers.shown(page, "portal/inside.jte", view);
    }
}
