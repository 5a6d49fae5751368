package nl.startklaar.checklist;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.rehearsal.Rehearsals;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.For;
import nl.startklaar.school.Role;
import nl.startklaar.staff.Accounts;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import nl.startklaar.web.Sentence;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The home page of a school: the list, in every shape. */
@Controller
class StartlijstController {

    private final Startlijst startlijst;
    private final Rehearsals rehearsals;
    private final Accounts accounts;
    private final MailTheList mailTheList;
    private final NoteCookie notes;

    StartlijstController(
            Startlijst startlijst,
            Rehearsals rehearsals,
            Accounts accounts,
            MailTheList mailTheList,
            NoteCookie notes) {
        this.startlijst = startlijst;
        this.rehearsals = rehearsals;
        this.accounts = accounts;
        this.mailTheList = mailTheList;
        this.notes = notes;
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD, Role.BOARD})
    @GetMapping("/s/{school}/startlijst")
    @ResponseBody
    String show(AtSchool at, Page page) {
        return page.render("checklist/list.jte", view(at, page));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD, Role.BOARD})
    @GetMapping(path = "/s/{school}/startlijst", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String showToPrograms(AtSchool at, Page page) {
        return startlijst.toJson(startlijst.of(at.details(), page.locale()));
    }

    /** For who cannot say in a header what they want. */
    @For({Role.ICT_COORDINATOR, Role.HEAD, Role.BOARD})
    @GetMapping("/s/{school}/startlijst.json")
    ResponseEntity<String> showAsFile(AtSchool at, Page page) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(showToPrograms(at, page));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD, Role.BOARD})
    @GetMapping("/s/{school}/startlijst/afdruk")
    @ResponseBody
    String print(AtSchool at, Page page) {
        return page.render("checklist/print.jte", view(at, page));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/startlijst/controle")
    String checkNow(AtSchool at, Page page, HttpServletResponse response) {
        startlijst.measure(at.details(), page.locale());
        notes.leave(response, Note.done("checklist.check.done"));
        return "redirect:" + at.home() + "/startlijst";
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @GetMapping("/s/{school}/startlijst/bericht")
    @ResponseBody
    String chooseColleague(AtSchool at, Page page) {
        return page.render(
                "checklist/mail.jte", new MailView(at.home(), accounts.listAt(at.school())));
    }

    @For({Role.ICT_COORDINATOR, Role.HEAD})
    @PostMapping("/s/{school}/startlijst/bericht")
    String mail(AtSchool at, @RequestParam UUID account, Page page, HttpServletResponse response) {
        var colleague =
                accounts.listAt(at.school()).stream()
                        .filter(it -> it.id().equals(account))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("colleague", account));
        var list = startlijst.of(at.details(), page.locale());
        mailTheList.send(at, list, colleague, new Wording(page.words(), page.locale()));
        notes.leave(response, Note.done("checklist.mail.done", colleague.name()));
        return "redirect:" + at.home() + "/startlijst";
    }

    private ChecklistView view(AtSchool at, Page page) {
        var list = startlijst.of(at.details(), page.locale());
        var rehearsal =
                rehearsals
                        .tryToLook(at.school())
                        .map(it -> it.outcome().sentence())
                        .orElse(Sentence.of("checklist.rehearsal.unknown"));
        return new ChecklistView(list, rehearsal, at.home(), LineController.mayAct(at));
    }
}
