package nl.startklaar.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.startklaar.school.Appointment;
import nl.startklaar.school.For;
import nl.startklaar.school.Schools;
import nl.startklaar.school.Viewer;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own page: what they are where, where they are signed in, and another password. */
@Controller
class MeController {

    private final SignIn signIn;
    private final Schools schools;
    private final ChoosePassword choosePassword;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Entry entry;
    private final List<OwnPage> pages;
    private final NoteCookie notes;
    private final Knocks knocks;

    MeController(
            SignIn signIn,
            Schools schools,
            ChoosePassword choosePassword,
            Passwords passwords,
            Sessions sessions,
            SessionCookie cookie,
            Entry entry,
            List<OwnPage> pages,
            NoteCookie notes,
            Knocks knocks) {
        this.signIn = signIn;
        this.schools = schools;
        this.choosePassword = choosePassword;
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.entry = entry;
        this.pages = List.copyOf(pages);
        this.notes = notes;
        this.knocks = knocks;
    }

    @For
    @GetMapping("/mijn")
    ResponseEntity<String> show(Viewer viewer, HttpServletRequest request, Page page) {
        return Answers.shown(page, "staff/me.jte", view(viewer, Form.empty(), request));
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
        if (!form.isRefused() && !knowsPassword(viewer, form, knocks.see(request, response))) {
            form.refuse("current", "staff.me.current.wrong");
        }
        if (form.isRefused()) {
            return Answers.again(page, "staff/me.jte", view(viewer, form, request));
        }
        choosePassword.change(viewer.account(), passwords.hash(form.password()));
        entry.enterWhole(viewer.account(), Optional.empty(), request, response);
        notes.leave(response, Note.done("staff.password.done"));
        return Answers.to("/mijn");
    }

    /** Under the same limit as signing in: an open screen is no place to guess. */
    private boolean knowsPassword(Viewer viewer, Form form, Knock knock) {
        return signIn.isRight(viewer.email(), form.secret("current"), knock);
    }

    private MeView view(Viewer viewer, Form form, HttpServletRequest request) {
        var work =
                viewer.appointments().stream()
                        .map(it -> new MeView.Work(it.role(), place(it)))
                        .toList();
        var here = cookie.find(request).orElseThrow();
        return new MeView(viewer, work, sessions.list(viewer.account(), here), pages, form);
    }

    private String place(Appointment work) {
        if (work.school() != null) {
            return schools.getSchool(work.school()).name();
        }
        return Optional.ofNullable(work.board()).flatMap(schools::findBoardName).orElse("");
    }
}
