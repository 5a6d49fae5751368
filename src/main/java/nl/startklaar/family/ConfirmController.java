package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.family.HomeSignIn.Outcome.Refused;
import nl.startklaar.family.HomeSignIn.Outcome.SignedIn;
import nl.startklaar.family.HomeSignIn.Outcome.TooOften;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.Knocks;
import nl.startklaar.staff.Secret;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The proof that a mail address is one's own: the link that was sent there, and the password. The
 * link alone opens nothing, because a letter in the wrong mailbox must not show a child to whoever
 * reads it; and looking at the page uses nothing up, because mail scanners look too.
 */
@Controller
class ConfirmController {

    private static final String PAGE = "family/confirm.jte";

    private final Parents parents;
    private final HomeSignIn signIn;
    private final Ways ways;
    private final ParentDoor door;
    private final Schools schools;
    private final Knocks knocks;

    ConfirmController(
            Parents parents,
            HomeSignIn signIn,
            Ways ways,
            ParentDoor door,
            Schools schools,
            Knocks knocks) {
        this.parents = parents;
        this.signIn = signIn;
        this.ways = ways;
        this.door = door;
        this.schools = schools;
        this.knocks = knocks;
    }

    @OpenToAll
    @GetMapping("/thuis/bevestig/{token}")
    ResponseEntity<String> show(@PathVariable String token, Page page) {
        return parents.findBeginning(new Secret(token))
                .map(it -> Answers.shown(page, PAGE, view(Form.empty(), token, it)))
                .orElseGet(() -> gone(page));
    }

    @OpenToAll
    @PostMapping("/thuis/bevestig/{token}")
    ResponseEntity<String> confirm(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var link = new Secret(token);
        var found = parents.findBeginning(link);
        if (found.isEmpty()) {
            return gone(page);
        }
        var form = new Form(typed);
        var knock = knocks.see(request, response);
        return switch (signIn.confirm(found.get(), form.password(), knock)) {
            case SignedIn(_) ->
                    parents.confirm(link, found.get())
                            .map(it -> open(found.get(), it, request, response, page))
                            .orElseGet(() -> gone(page));
            case Refused() -> {
                form.refuse("password", "family.confirm.refused");
                yield Answers.again(page, PAGE, view(form, token, found.get()));
            }
            case TooOften() -> {
                form.refuse("password", "family.sign-in.too-often");
                yield Answers.tooOften(page, PAGE, view(form, token, found.get()));
            }
        };
    }

    /** The letter may have been used by another, or replaced, while the mail was under way. */
    private ResponseEntity<String> open(
            Beginning it,
            UUID parent,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        if (!ways.open(schools.getSchool(it.school()), it.letter(), parent)) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .cacheControl(CacheControl.noStore())
                    .body(page.render("family/letter-gone.jte", Form.empty()));
        }
        return door.enter(parent, request, response);
    }

    private static ConfirmPage view(Form form, String token, Beginning it) {
        return new ConfirmPage(form, "/thuis/bevestig/" + token, it.email());
    }

    static ResponseEntity<String> gone(Page page) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .body(page.render("family/link-gone.jte", Form.empty()));
    }
}
