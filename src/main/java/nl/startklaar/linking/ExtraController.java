package nl.startklaar.linking;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.linking.LinkChange.Close;
import nl.startklaar.linking.LinkChange.Open;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Ander niveau</i>: choose, see who will see it, do, and stop. */
@Controller
@RequestMapping("/s/{school}/licenties/koppelen/extra")
class ExtraController {

    private final ShownYears shownYears;
    private final YearsOfLinks years;
    private final Links links;
    private final LinkNotes notes;

    ExtraController(ShownYears shownYears, YearsOfLinks years, Links links, LinkNotes notes) {
        this.shownYears = shownYears;
        this.years = years;
        this.links = links;
        this.notes = notes;
    }

    /** Without a method somebody has only just begun. */
    @GetMapping
    @For({ICT_COORDINATOR, CARE_COORDINATOR, HEAD})
    ResponseEntity<String> show(
            AtSchool at, @RequestParam MultiValueMap<String, String> asked, Page page) {
        var form = new Form(asked);
        var year = year(at, form);
        var filled =
                form.all("methode").isEmpty()
                        ? new ExtraForm(form, Optional.empty())
                        : ExtraForm.read(form, year);
        var view = ExtraPage.of(at, year, filled);
        return form.isRefused()
                ? Answers.again(page, "linking/extra.jte", view)
                : Answers.shown(page, "linking/extra.jte", view);
    }

    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> open(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Page page) {
        var form = new Form(sent);
        var year = year(at, form);
        var filled = ExtraForm.read(form, year);
        if (filled.link().isEmpty()) {
            return Answers.again(page, "linking/extra.jte", ExtraPage.of(at, year, filled));
        }
        var change = new Open(filled.link().get());
        notes.told(
                response,
                at,
                page,
                links.apply(at.school(), year.year(), List.of(change), "linking.audit.extra"));
        return back(at, year);
    }

    @PostMapping("/{link}/stop")
    @For(ICT_COORDINATOR)
    ResponseEntity<String> stop(
            AtSchool at,
            @PathVariable UUID link,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Page page) {
        var year = year(at, new Form(sent));
        var open =
                year.open()
                        .filter(it -> it.id().equals(link))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("link", link));
        var change = new Close(open, Links.firstDayWithout(open, year.today()));
        notes.told(
                response,
                at,
                page,
                links.apply(
                        at.school(), year.year(), List.of(change), "linking.audit.extra-ended"));
        return back(at, year);
    }

    private YearOfLinks year(AtSchool at, Form form) {
        var year = shownYears.choose(shownYears.list(at), form.value("schooljaar"));
        return years.read(at.school(), year);
    }

    private static ResponseEntity<String> back(AtSchool at, YearOfLinks year) {
        return Answers.to(at.home() + "/licenties/koppelen/extra?schooljaar=" + year.year());
    }
}
