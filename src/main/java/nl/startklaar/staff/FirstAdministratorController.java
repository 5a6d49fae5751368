package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.BoardId;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The very first page of an installation. */
@Controller
class FirstAdministratorController {

    private static final String PAGE = "staff/first-administrator.jte";

    private final FirstAdministrator first;
    private final Links links;
    private final Passwords passwords;
    private final Entry entry;
    private final NoteCookie notes;

    FirstAdministratorController(
            FirstAdministrator first,
            Links links,
            Passwords passwords,
            Entry entry,
            NoteCookie notes) {
        this.first = first;
        this.links = links;
        this.passwords = passwords;
        this.entry = entry;
        this.notes = notes;
    }

    @OpenToAll
    @GetMapping("/eerste-beheerder/{token}")
    ResponseEntity<String> show(@PathVariable String token, Page page) {
        var link = new Secret(token);
        return links.isOpen(link, LinkPurpose.FIRST_ADMIN)
                ? ResponseEntity.ok(
                        page.render(PAGE, new FirstAdministratorView(Form.empty(), link)))
                : gone(page);
    }

    @OpenToAll
    @PostMapping("/eerste-beheerder/{token}")
    ResponseEntity<String> begin(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var link = new Secret(token);
        if (!links.isOpen(link, LinkPurpose.FIRST_ADMIN)) {
            return gone(page);
        }
        var form = new Form(typed);
        check(form);
        if (Brin.find(form.value("brin")).filter(first::isTaken).isPresent()) {
            form.refuse("brin", "staff.first.brin.taken");
        }
        if (form.isRefused()) {
            return Answers.again(page, PAGE, new FirstAdministratorView(form, link));
        }
        var plan = plan(form);
        return first.begin(plan, link)
                .map(school -> {
                    notes.leave(response, Note.done("staff.first.done", school.name()));
                    return Answers.to(entry.enter(plan.account().id(), "", request, response));
                })
                .orElseGet(() -> gone(page));
    }

    private static void check(Form form) {
        form.require("name", "staff.name.missing").require("board", "staff.board.missing");
        if (EmailAddress.find(form.value("email")).isEmpty()) {
            form.refuse("email", "staff.email.wrong");
        }
        PasswordRule.refuse(
                        form.password(),
                        form.value("email"),
                        form.value("name"),
                        form.value("school"))
                .ifPresent(it -> form.refuse("password", it));
        SchoolFields.check(form);
    }

    private FirstSchool plan(Form form) {
        var email = EmailAddress.normal(form.value("email"));
        return new FirstSchool(
                new Account(UUID.randomUUID(), email, form.value("name")),
                passwords.hash(form.password()),
                form.value("board"),
                SchoolFields.school(form, new BoardId(UUID.randomUUID())));
    }

    private static ResponseEntity<String> gone(Page page) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(page.render("staff/link-gone.jte", LinkPurpose.FIRST_ADMIN));
    }
}
