package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.SignInOutcome.Refused;
import nl.startklaar.staff.SignInOutcome.SignedIn;
import nl.startklaar.staff.SignInOutcome.TooOften;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Farewell;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInController {

    static final String ADDRESS = "/inloggen";

    private final SignIn signIn;
    private final Entry entry;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Knocks knocks;
    private final CookieCsrfTokenRepository formTokens;
    private final List<OtherWayIn> others;
    private final List<Farewell> farewells;

    SignInController(
            SignIn signIn,
            Entry entry,
            Sessions sessions,
            SessionCookie cookie,
            Knocks knocks,
            CookieCsrfTokenRepository formTokens,
            List<OtherWayIn> others,
            List<Farewell> farewells) {
        this.signIn = signIn;
        this.entry = entry;
        this.sessions = sessions;
        this.cookie = cookie;
        this.knocks = knocks;
        this.formTokens = formTokens;
        this.others = List.copyOf(others);
        this.farewells = List.copyOf(farewells);
    }

    @OpenToAll
    @GetMapping(ADDRESS)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String naar, HttpServletRequest request, Page page) {
        var back = ReturnPath.find(naar).orElse("");
        if (Viewer.of(request).isPresent()) {
            return Answers.to(Entry.orStart(back));
        }
        return ResponseEntity.ok(page.render("staff/sign-in.jte", view(Form.empty(), back)));
    }

    @OpenToAll
    @PostMapping(ADDRESS)
    ResponseEntity<String> signIn(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var back = ReturnPath.find(form.value("naar")).orElse("");
        var knock = knocks.see(request, response);
        return switch (signIn.signIn(form.value("email"), form.password(), knock)) {
            case SignedIn(var account) -> Answers.to(entry.enter(account, back, request, response));
            case Refused() -> {
                form.refuse("email", "staff.sign-in.refused");
                yield again(form, back, HttpStatus.UNPROCESSABLE_CONTENT, page);
            }
            case TooOften() -> {
                form.refuse("email", "staff.sign-in.too-often");
                yield again(form, back, HttpStatus.TOO_MANY_REQUESTS, page);
            }
        };
    }

    @OpenToAll
    @PostMapping("/uitloggen")
    ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        var onward = Farewell.path(farewells, request, ADDRESS);
        cookie.find(request).ifPresent(sessions::end);
        cookie.clear(response);
        formTokens.saveToken(null, request, response);
        return Answers.to(onward);
    }

    private ResponseEntity<String> again(Form form, String back, HttpStatus status, Page page) {
        return ResponseEntity.status(status)
                .body(page.render("staff/sign-in.jte", view(form, back)));
    }

    private SignInView view(Form form, String back) {
        return new SignInView(form, back, others);
    }
}
