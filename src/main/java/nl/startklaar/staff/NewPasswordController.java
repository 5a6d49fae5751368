package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** What is behind the links in our mail. */
@Controller
class NewPasswordController {

    private static final String PAGE = "staff/new-password.jte";

    private final Links links;
    private final Passwords passwords;
    private final ChoosePassword choosePassword;
    private final Entry entry;
    private final Attempts attempts;
    private final Knocks knocks;
    private final NoteCookie notes;

    NewPasswordController(
            Links links,
            Passwords passwords,
            ChoosePassword choosePassword,
            Entry entry,
            Attempts attempts,
            Knocks knocks,
            NoteCookie notes) {
        this.links = links;
        this.passwords = passwords;
        this.choosePassword = choosePassword;
        this.entry = entry;
        this.attempts = attempts;
        this.knocks = knocks;
        this.notes = notes;
    }

    @OpenToAll
    @GetMapping("/wachtwoord/{token}")
    ResponseEntity<String> showReset(@PathVariable String token, Page page) {
        return show(new Secret(token), LinkPurpose.RESET, page);
    }

    @OpenToAll
    @GetMapping("/welkom/{token}")
    ResponseEntity<String> showWelcome(@PathVariable String token, Page page) {
        return show(new Secret(token), LinkPurpose.INVITATION, page);
    }

    @OpenToAll
    @PostMapping("/wachtwoord/{token}")
    ResponseEntity<String> reset(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        return choose(
                new Secret(token), LinkPurpose.RESET, new Form(typed), request, response, page);
    }

    @OpenToAll
    @PostMapping("/welkom/{token}")
    ResponseEntity<String> welcome(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed).require("name", "staff.name.missing");
        return choose(new Secret(token), LinkPurpose.INVITATION, form, request, response, page);
    }

    private ResponseEntity<String> show(Secret link, LinkPurpose purpose, Page page) {
        return links.findAccount(link, purpose)
                .map(account -> {
                    var form = Form.empty().with("name", account.name());
                    var view = new NewPasswordView(form, purpose, link, account.email());
                    return ResponseEntity.ok(page.render(PAGE, view));
                })
                .orElseGet(() -> gone(purpose, page));
    }

    private ResponseEntity<String> choose(
            Secret link,
            LinkPurpose purpose,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var account = links.findAccount(link, purpose);
        if (account.isEmpty()) {
            return gone(purpose, page);
        }
        choosePassword
                .refuse(account.get(), form.password())
                .ifPresent(it -> form.refuse("password", it));
        if (form.isRefused()) {
            var view = new NewPasswordView(form, purpose, link, account.get().email());
            return Answers.again(page, PAGE, view);
        }
        var hash = passwords.hash(form.password());
        if (!choosePassword.choose(account.get(), link, purpose, form.value("name"), hash)) {
            return gone(purpose, page);
        }
        attempts.recognize(account.get().email(), knocks.see(request, response));
        notes.leave(response, Note.done("staff.password.done"));
        return Answers.to(entry.enter(account.get().id(), "", request, response));
    }

    private static ResponseEntity<String> gone(LinkPurpose purpose, Page page) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(page.render("staff/link-gone.jte", purpose));
    }
}
