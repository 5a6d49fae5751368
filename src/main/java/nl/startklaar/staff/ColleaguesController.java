package nl.startklaar.staff;

import static nl.startklaar.school.Role.HEAD;
import static nl.startklaar.school.Role.ICT_COORDINATOR;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page <i>Medewerkers</i>. */
@Controller
@RequestMapping("/s/{school}/medewerkers")
class ColleaguesController {

    private final Colleagues colleagues;
    private final NoteCookie notes;
    private final SchoolDay day;

    ColleaguesController(Colleagues colleagues, NoteCookie notes, SchoolDay day) {
        this.colleagues = colleagues;
        this.notes = notes;
        this.day = day;
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping
    ResponseEntity<String> list(AtSchool at, Page page) {
        var view = new ColleaguesView(at, colleagues.list(at.details()));
        return ResponseEntity.ok(page.render("staff/colleagues.jte", view));
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping("/nieuw")
    ResponseEntity<String> showInvite(AtSchool at, Page page) {
        var view = new InviteView(at, Form.empty());
        return ResponseEntity.ok(page.render("staff/invite.jte", view));
    }

    @For({ICT_COORDINATOR, HEAD})
    @PostMapping
    ResponseEntity<String> invite(
            AtSchool at,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require("name", "staff.name.missing");
        var email = EmailAddress.find(form.value("email"));
        if (email.isEmpty()) {
            form.refuse("email", "staff.email.wrong");
        }
        ColleagueForm.check(form, day.today());
        if (form.isRefused()) {
            return Answers.again(page, "staff/invite.jte", new InviteView(at, form));
        }
        var invitation =
                new Invitation(
                        email.orElseThrow(),
                        form.value("name"),
                        ColleagueForm.roles(form),
                        ColleagueForm.lastDay(form).orElse(null));
        colleagues.invite(at.details(), invitation); // whatever came of it is not the school's
        notes.leave(response, Note.done("staff.invite.done", form.value("name")));
        return Answers.to(at.home() + "/medewerkers");
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping("/{account}")
    ResponseEntity<String> show(AtSchool at, @PathVariable UUID account, Page page) {
        var colleague = colleagues.get(at.details(), account);
        var form = Form.empty();
        colleague.roles().forEach(it -> form.add("role", it.name()));
        colleague.lastDay().ifPresent(it -> form.with("lastDay", it.toString()));
        return ResponseEntity.ok(
                page.render("staff/colleague.jte", new ColleagueView(at, colleague, form)));
    }

    @For({ICT_COORDINATOR, HEAD})
    @PutMapping("/{account}")
    ResponseEntity<String> change(
            AtSchool at,
            @PathVariable UUID account,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Page page) {
        var colleague = colleagues.get(at.details(), account);
        var form = new Form(typed);
        ColleagueForm.check(form, day.today());
        if (!form.isRefused()
                && colleagues.change(
                                at.details(),
                                account,
                                ColleagueForm.roles(form),
                                ColleagueForm.lastDay(form).orElse(null))
                        == ColleagueOutcome.LAST_COORDINATOR) {
            form.refuse("role", "staff.colleague.last-coordinator");
        }
        if (form.isRefused()) {
            return Answers.again(
                    page, "staff/colleague.jte", new ColleagueView(at, colleague, form));
        }
        notes.leave(response, Note.done("staff.colleague.changed", colleague.account().name()));
        return Answers.to(at.home() + "/medewerkers");
    }

    @For({ICT_COORDINATOR, HEAD})
    @PostMapping("/{account}/uitnodiging")
    ResponseEntity<String> inviteAgain(
            AtSchool at, @PathVariable UUID account, HttpServletResponse response) {
        colleagues.inviteAgain(at.details(), account);
        notes.leave(response, Note.done("staff.invite.again.done"));
        return Answers.to(at.home() + "/medewerkers");
    }

    @For({ICT_COORDINATOR, HEAD})
    @GetMapping("/{account}/einde")
    ResponseEntity<String> confirmEnd(AtSchool at, @PathVariable UUID account, Page page) {
        var colleague = colleagues.get(at.details(), account);
        return ResponseEntity.ok(
                page.render("staff/end.jte", new ColleagueView(at, colleague, Form.empty())));
    }

    @For({ICT_COORDINATOR, HEAD})
    @DeleteMapping("/{account}")
    ResponseEntity<String> end(
            AtSchool at, @PathVariable UUID account, HttpServletResponse response, Page page) {
        var colleague = colleagues.get(at.details(), account);
        var outcome = colleagues.change(at.details(), account, Set.of(), null);
        if (outcome == ColleagueOutcome.LAST_COORDINATOR) {
            var form = Form.empty();
            form.refuse("end", "staff.colleague.last-coordinator");
            return Answers.again(page, "staff/end.jte", new ColleagueView(at, colleague, form));
        }
        notes.leave(response, Note.done("staff.colleague.ended", colleague.account().name()));
        return Answers.to(at.home() + "/medewerkers");
    }
}
