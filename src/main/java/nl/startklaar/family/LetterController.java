package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import nl.startklaar.staff.EmailAddress;
import nl.startklaar.staff.PasswordRule;
import nl.startklaar.staff.Passwords;
import nl.startklaar.web.Answers;
import nl.startklaar.web.ClientAddress;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
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
 * What a letter opens: a way in of one's own, or one more child behind the way one has. Nothing is
 * used up before somebody proves the mail address, so that a typing error costs no letter.
 */
@Controller
class LetterController {

    private static final String TYPE = "family/letter-code.jte";
    private static final String BEGIN = "family/letter.jte";
    private static final String CODE = "code";

    private final Letters letters;
    private final Parents parents;
    private final Ways ways;
    private final ParentDoor door;
    private final HomeSignIn signIn;
    private final Passwords passwords;
    private final Schools schools;
    private final GroupsToday roster;
    private final ClientAddress addresses;
    private final NoteCookie notes;
    private final SchoolDay day;

    LetterController(
            Letters letters,
            Parents parents,
            Ways ways,
            ParentDoor door,
            HomeSignIn signIn,
            Passwords passwords,
            Schools schools,
            GroupsToday roster,
            ClientAddress addresses,
            NoteCookie notes,
            SchoolDay day) {
        this.letters = letters;
        this.parents = parents;
        this.ways = ways;
        this.door = door;
        this.signIn = signIn;
        this.passwords = passwords;
        this.schools = schools;
        this.roster = roster;
        this.addresses = addresses;
        this.notes = notes;
        this.day = day;
    }

    /** For who types, because there is no camera. */
    @OpenToAll
    @GetMapping("/thuis/brief")
    ResponseEntity<String> askCode(Page page) {
        return Answers.shown(page, TYPE, Form.empty());
    }

    @OpenToAll
    @PostMapping("/thuis/brief")
    ResponseEntity<String> takeCode(@RequestParam MultiValueMap<String, String> typed, Page page) {
        var form = new Form(typed);
        var code = LetterCode.find(form.value(CODE));
        if (code.isEmpty()) {
            form.refuse(CODE, "family.code.wrong");
            return Answers.again(page, TYPE, form);
        }
        return Answers.to(address(code.get()));
    }

    @OpenToAll
    @GetMapping("/thuis/brief/{token}")
    ResponseEntity<String> show(
            @PathVariable("token") String code, HttpServletRequest request, Page page) {
        var letter = find(code);
        if (letter.isEmpty()) {
            return gone(page);
        }
        var template = door.find(request).isPresent() ? "family/one-more.jte" : BEGIN;
        return Answers.shown(page, template, view(letter.get(), Form.empty()));
    }

    /** The answer is the same whether we know the mail address or not. */
    @OpenToAll
    @PostMapping("/thuis/brief/{token}")
    ResponseEntity<String> begin(
            @PathVariable("token") String code,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Page page) {
        var found = find(code);
        if (found.isEmpty()) {
            return gone(page);
        }
        var letter = found.get();
        var form = new Form(typed);
        var email = EmailAddress.find(form.value("email"));
        if (email.isEmpty()) {
            form.refuse("email", "family.email.wrong");
        }
        PasswordRule.refuse(form.password(), email.orElse(""), letter.school().name())
                .ifPresent(it -> form.refuse("password", it));
        if (form.isRefused()) {
            return Answers.again(page, BEGIN, view(letter, form));
        }
        var to = email.orElseThrow();
        if (!signIn.takeMailOfLetter(to, addresses.of(request))) {
            form.refuse("email", "family.mailed.too-often");
            return Answers.tooOften(page, BEGIN, view(letter, form));
        }
        var hash = passwords.hash(form.password());
        parents.begin(new Beginning(letter.school().id(), letter.letter().id(), to, hash));
        return Answers.shown(page, "family/letter-mailed.jte", form);
    }

    /** Of who is signed in already: one tap, and nothing to type. */
    @OpenToAll
    @PostMapping("/thuis/brief/{token}/erbij")
    ResponseEntity<String> oneMore(
            @PathVariable("token") String code,
            ParentViewer viewer,
            HttpServletResponse response,
            Page page) {
        var found = find(code);
        if (found.isEmpty()
                || !ways.open(found.get().school(), found.get().letter().id(), viewer.id())) {
            return gone(page);
        }
        notes.leave(response, Note.done("family.one-more.done", found.get().child()));
        return Answers.to("/thuis/gezin");
    }

    /** A letter that opens something, with whose it is. */
    private record Found(School school, Letter letter, LetterCode code, String child) {}

    private Optional<Found> find(String text) {
        return LetterCode.find(text)
                .flatMap(code ->
                        schools.findSchool(code.school())
                                .flatMap(school ->
                                        letters.find(school, code)
                                                .flatMap(it -> found(school, it, code))));
    }

    private Optional<Found> found(School school, Letter letter, LetterCode code) {
        return roster.findPupil(school.id(), letter.pupil(), day.today())
                .map(it -> new Found(school, letter, code, it.name().called()));
    }

    private static LetterPage view(Found it, Form form) {
        return new LetterPage(form, address(it.code()), it.child(), it.school().name());
    }

    private static String address(LetterCode code) {
        return "/thuis/brief/" + code.text();
    }

    private static ResponseEntity<String> gone(Page page) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .body(page.render("family/letter-gone.jte", Form.empty()));
    }
}
