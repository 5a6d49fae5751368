package nl.startklaar.linking;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Koppelen</i>: tick, look, do, and back. */
@Controller
@RequestMapping("/s/{school}/licenties/koppelen")
class MatrixController {

    private final ShownYears shownYears;
    private final YearsOfLinks years;
    private final Links links;
    private final LinkNotes notes;

    MatrixController(ShownYears shownYears, YearsOfLinks years, Links links, LinkNotes notes) {
        this.shownYears = shownYears;
        this.years = years;
        this.links = links;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, CARE_COORDINATOR, HEAD})
    ResponseEntity<String> show(
            AtSchool at,
            @RequestParam(name = "schooljaar", defaultValue = "") String asked,
            Page page) {
        var choice = shownYears.list(at);
        var year = years.read(at.school(), shownYears.choose(choice, asked));
        return Answers.shown(page, "linking/matrix.jte", MatrixPage.of(at, choice, year));
    }

    /** Collected ticks, and what they would do. */
    @PostMapping("/bekijk")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> look(
            AtSchool at, @RequestParam MultiValueMap<String, String> sent, Page page) {
        var form = new Form(sent);
        var year = year(at, form);
        return Answers.shown(
                page, "linking/preview.jte", preview(at, year, Ticks.ofMatrix(form, year)));
    }

    /** The button under the matrix, with how much was ticked so far. */
    @PostMapping("/aantal")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> count(
            AtSchool at, @RequestParam MultiValueMap<String, String> sent, Page page) {
        var form = new Form(sent);
        var year = year(at, form);
        return Answers.shown(
                page, "linking/look.jte", preview(at, year, Ticks.ofMatrix(form, year)));
    }

    /** One method for one group, where somebody misses it: all its year groups that lack it. */
    @GetMapping("/groep/{group}/erbij")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> add(
            AtSchool at,
            @PathVariable UUID group,
            @RequestParam(name = "methode") UUID method,
            @RequestParam(name = "schooljaar", defaultValue = "") String asked,
            Page page) {
        var year = years.read(at.school(), shownYears.choose(shownYears.list(at), asked));
        var cell = new Tick.Cell(group, method);
        return Answers.shown(
                page,
                "linking/preview.jte",
                preview(at, year, Ticks.ofCell(cell, year), gaps(cell, year)));
    }

    private static List<Sentence> gaps(Tick.Cell cell, YearOfLinks year) {
        return year.findMethod(cell.method()).isPresent()
                ? List.of()
                : List.of(Sentence.of("linking.add.no-licence", year.year()));
    }

    private static PreviewPage preview(AtSchool at, YearOfLinks year, Ticks ticks) {
        return preview(at, year, ticks, List.of());
    }

    private static PreviewPage preview(
            AtSchool at, YearOfLinks year, Ticks ticks, List<Sentence> gaps) {
        return new PreviewPage(
                at,
                year.year(),
                "?schooljaar=" + year.year(),
                ticks,
                LinkPreview.of(year, ticks.changes(year)),
                gaps);
    }

    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> apply(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Page page) {
        var form = new Form(sent);
        var year = year(at, form);
        var changes = Ticks.of(form).changes(year);
        notes.told(
                response,
                at,
                page,
                links.apply(at.school(), year.year(), changes, "linking.audit.linked"));
        return back(at, year);
    }

    @PostMapping("/{set}/herstel")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> undo(
            AtSchool at, @PathVariable UUID set, HttpServletResponse response, Page page) {
        notes.told(response, page, links.undo(at.school(), set));
        return Answers.to(at.home() + "/licenties/koppelen");
    }

    private YearOfLinks year(AtSchool at, Form form) {
        var year = shownYears.choose(shownYears.list(at), form.value("schooljaar"));
        return years.read(at.school(), year);
    }

    private static ResponseEntity<String> back(AtSchool at, YearOfLinks year) {
        return Answers.to(at.home() + "/licenties/koppelen?schooljaar=" + year.year());
    }
}
