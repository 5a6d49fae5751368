package nl.startklaar.network;

import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.staff.PortalEntry;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tries both ways in, by a portal and without it, in the browser of whoever looks: only then is it
 * known who has to mend what.
 */
@Controller
@RequestMapping("/s/{school}" + ComparisonController.PATH)
class ComparisonController {

    static final String PATH = "/portaalproef";

    private final ComparisonStart start;
    private final ComparisonDesk desk;
    private final Comparisons comparisons;
    private final ComparisonTrip trip;
    private final PortalEntry visits;
    private final NoteCookie notes;

    ComparisonController(
            ComparisonStart start,
            ComparisonDesk desk,
            Comparisons comparisons,
            ComparisonTrip trip,
            PortalEntry visits,
            NoteCookie notes) {
        this.start = start;
        this.desk = desk;
        this.comparisons = comparisons;
        this.trip = trip;
        this.visits = visits;
        this.notes = notes;
    }

    @For(ICT_COORDINATOR)
    @GetMapping
    ResponseEntity<String> list(AtSchool at, Page page) {
        return Answers.shown(page, "network/comparisons.jte", desk.list(at));
    }

    @For(ICT_COORDINATOR)
    @PostMapping
    ResponseEntity<String> begin(
            AtSchool at, @RequestParam UUID portal, HttpServletRequest request) {
        return to(at, start.begin(at, portal, request));
    }

    @For(ICT_COORDINATOR)
    @GetMapping("/{comparison}")
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID comparison, Page page) {
        return Answers.shown(page, "network/comparison.jte", desk.one(at, comparison));
    }

    /** A link leads there, no form: our pages send forms to nobody else. */
    @For(ICT_COORDINATOR)
    @GetMapping("/{comparison}/heen")
    ResponseEntity<String> leave(
            AtSchool at,
            @PathVariable UUID comparison,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tried = comparisons.get(at.school(), comparison);
        comparisons.see(at.school(), comparison, ComparisonStep.AWAY, true, "");
        return Answers.to(trip.to(at, tried, request, response));
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{comparison}/niet-terug")
    ResponseEntity<String> notBack(
            AtSchool at,
            @PathVariable UUID comparison,
            @RequestParam(defaultValue = "") String said) {
        comparisons.hear(at.school(), comparison, ComparisonStep.BACK, said.strip());
        return to(at, comparison);
    }

    /** Whoever gets here came in at our own door, unless a portal began their visit. */
    @For(ICT_COORDINATOR)
    @GetMapping("/{comparison}/rechtstreeks")
    ResponseEntity<String> direct(
            AtSchool at,
            @PathVariable UUID comparison,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (visits.portalOf(request).isPresent()) {
            notes.leave(response, Note.refused("network.compare.step.DIRECT.by-portal"));
        } else {
            comparisons.see(at.school(), comparison, ComparisonStep.DIRECT, true, "");
        }
        return to(at, comparison);
    }

    @For(ICT_COORDINATOR)
    @PostMapping("/{comparison}/rechtstreeks-niet")
    ResponseEntity<String> notDirect(
            AtSchool at,
            @PathVariable UUID comparison,
            @RequestParam(defaultValue = "") String said) {
        comparisons.hear(at.school(), comparison, ComparisonStep.DIRECT, said.strip());
        return to(at, comparison);
    }

    private static ResponseEntity<String> to(AtSchool at, UUID comparison) {
        return Answers.to(address(at, comparison));
    }

    static String address(AtSchool at, UUID comparison) {
        return at.home() + PATH + "/" + comparison;
    }
}
