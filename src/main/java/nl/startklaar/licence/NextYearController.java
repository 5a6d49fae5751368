package nl.startklaar.licence;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.kernel.ListYear;
import nl.startklaar.kernel.SchoolDay;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Volgend jaar</i>: what becomes of each method. */
@Controller
@RequestMapping("/s/{school}/licenties/volgend-jaar")
class NextYearController {

    private final Plans plans;
    private final Intentions intentions;
    private final SchoolDay day;
    private final NoteCookie notes;

    NextYearController(Plans plans, Intentions intentions, SchoolDay day, NoteCookie notes) {
        this.plans = plans;
        this.intentions = intentions;
        this.day = day;
        this.notes = notes;
    }

    @GetMapping
    @For({ICT_COORDINATOR, HEAD})
    ResponseEntity<String> show(AtSchool at, Page page) {
        var plan = plan(at);
        return Answers.shown(
                page, "licence/next-year.jte", new NextYearPage(at, plan, NextYearForm.of(plan)));
    }

    /** Keeps what was answered well only when all of it was: nobody has to guess what is kept. */
    @PostMapping
    @For(ICT_COORDINATOR)
    ResponseEntity<String> say(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            HttpServletResponse response) {
        var plan = plan(at);
        var form = new Form(typed);
        var said = new NextYearForm(form, plan.shelf()).read(plan.asked());
        if (form.isRefused()) {
            return Answers.again(page, "licence/next-year.jte", new NextYearPage(at, plan, form));
        }
        var anew =
                said.stream().filter(it -> !it.equals(plan.intentions().get(it.method()))).toList();
        intentions.say(at.school(), plan.year(), anew);
        notes.leave(response, Note.done("licence.note.planned"));
        return Answers.to(at.home() + "/licenties/volgend-jaar");
    }

    private YearPlan plan(AtSchool at) {
        var today = day.today();
        return plans.of(at.school(), ListYear.on(today), today);
    }
}
