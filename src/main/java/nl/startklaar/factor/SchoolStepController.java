package nl.startklaar.factor;

import static nl.startklaar.school.Role.CARE_COORDINATOR;
import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;
import static nl.startklaar.school.Role.TEACHER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
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

/** What colleagues do for one another, and from which day the school wants the second step. */
@Controller
@RequestMapping("/s/{school}" + SchoolStepController.PATH)
class SchoolStepController {

    static final String PATH = "/tweede-stap";

    private final Passes passes;
    private final SchoolDays days;
    private final FactorSettings settings;
    private final NoteCookie notes;

    SchoolStepController(
            Passes passes, SchoolDays days, FactorSettings settings, NoteCookie notes) {
        this.passes = passes;
        this.days = days;
        this.settings = settings;
        this.notes = notes;
    }

    @For({ICT_COORDINATOR, HEAD, TEACHER, CARE_COORDINATOR})
    @GetMapping
    ResponseEntity<String> show(AtSchool at, Page page) {
        return Answers.shown(page, "factor/school.jte", view(at, Form.empty()));
    }

    @For({ICT_COORDINATOR, HEAD})
    @PostMapping("/dag")
    ResponseEntity<String> chooseDay(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require("from", "factor.day.missing");
        var from = form.day("from");
        if (!form.isRefused() && !days.choose(at.school(), from.orElseThrow())) {
            form.refuse("from", "factor.day.not-then", SchoolDays.FURTHEST);
        }
        if (form.isRefused()) {
            return Answers.again(page, "factor/school.jte", view(at, form));
        }
        notes.leave(
                response, Note.done("factor.day.chosen", page.formats().day(from.orElseThrow())));
        return Answers.to(at.home() + PATH);
    }

    @For({ICT_COORDINATOR, HEAD, TEACHER, CARE_COORDINATOR})
    @PostMapping("/{account}/dagpas")
    ResponseEntity<String> giveDay(AtSchool at, @PathVariable UUID account, Page page) {
        var colleague = passes.getOther(at.school(), account, me(at)).account();
        var code = passes.giveDay(at.school(), account, me(at)).shown();
        var view = new PassView(at, colleague, Pass.Kind.DAY, Optional.of(code));
        return Answers.shown(page, "factor/pass.jte", view);
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping("/{account}/nieuwe-start")
    ResponseEntity<String> askNewStart(AtSchool at, @PathVariable UUID account, Page page) {
        var colleague = passes.getOther(at.school(), account, me(at)).account();
        var view = new PassView(at, colleague, Pass.Kind.NEW_START, Optional.empty());
        return Answers.shown(page, "factor/new-start.jte", view);
    }

    @For({ICT_COORDINATOR, HEAD})
    @PostMapping("/{account}/nieuwe-start")
    ResponseEntity<String> giveNewStart(AtSchool at, @PathVariable UUID account, Page page) {
        var colleague = passes.getOther(at.school(), account, me(at)).account();
        var code = passes.giveNewStart(at.school(), account, me(at)).shown();
        var view = new PassView(at, colleague, Pass.Kind.NEW_START, Optional.of(code));
        return Answers.shown(page, "factor/pass.jte", view);
    }

    private SchoolStepView view(AtSchool at, Form form) {
        return new SchoolStepView(
                at,
                passes.list(at.school()),
                days.find(at.school()),
                settings.reminderDays(),
                !settings.required(),
                form);
    }

    private static UUID me(AtSchool at) {
        return at.viewer().account();
    }
}
