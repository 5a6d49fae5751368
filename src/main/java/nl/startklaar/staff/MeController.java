package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.For;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
import nl.startklaar.web.Answers;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own page: what they are where, another password, and out everywhere. */
@Controller
class MeController {

    private final SignIn signIn;
    private final Schools schools;
    private final ChoosePassword choosePassword;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final NoteCookie notes;
    private final ClientAddress addresses;

    MeController(
            SignIn signIn,
            Schools schools,
            ChoosePassword choosePassword,
            Passwords passwords,
            Sessions sessions,
            SessionCookie cookie,
            NoteCookie notes,
            ClientAddress addresses) {
        this.signIn = signIn;
        this.schools = schools;
        this.choosePassword = choosePassword;
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.notes = notes;
        this.addresses = addresses;
    }

    @For
    @GetMapping("/mijn")
    ResponseEntity<String> show(Viewer viewer, Page page) {
        return ResponseEntity.ok(page.render("staff/me.jte", view(viewer, Form.empty())));
    }

    @For
    @PostMapping("/mijn/wachtwoord")
    ResponseEntity<String> changePassword(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var account = new Account(viewer.account(), viewer.email(), viewer.name());
        choosePassword
                .refuse(account, form.password())
                .ifPresent(it -> form.refuse("password", it));
        if (!form.isRefused() && !knowsPassword(viewer, form, request)) {
            form.refuse("current", "staff.me.current.wrong");
        }
        if (form.isRefused()) {
            return Answers.again(page, "staff/me.jte", view(viewer, form));
        }
        choosePassword.change(viewer.account(), passwords.hash(form.password()));
        sessions.start(viewer.account()).ifPresent(it -> cookie.set(response, it));
        notes.leave(response, Note.done("staff.password.done"));
        return Answers.to("/mijn");
    }

    @For
    @PostMapping("/mijn/uitloggen")
    ResponseEntity<String> signOutEverywhere(Viewer viewer, HttpServletResponse response) {
        sessions.endAll(viewer.account());
        cookie.clear(response);
        return Answers.to("/inloggen");
    }

    /** Under the same limit as signing in: an open screen is no place to guess. */
    private boolean knowsPassword(Viewer viewer, Form form, HttpServletRequest request) {
        return signIn.isRight(viewer.email(), form.secret("current"), addresses.of(request));
    }

    private MeView view(Viewer viewer, Form form) {
        var work =
                viewer.appointments().stream()
                        .map(it -> new MeView.Work(it.role(), place(it)))
                        .toList();
        return new MeView(viewer, work, form);
    }

    private String place(Appointment work) {
        if (work.school() != null) {
            return schools.getSchool(work.school()).name();
        }
        return Optional.ofNullable(work.board()).flatMap(schools::findBoardName).orElse("");
    }
}
