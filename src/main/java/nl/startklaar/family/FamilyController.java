package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.family.HomeSignIn.Outcome.Refused;
import nl.startklaar.family.HomeSignIn.Outcome.SignedIn;
import nl.startklaar.family.HomeSignIn.Outcome.TooOften;
import nl.startklaar.signin.FromHome;
import nl.startklaar.staff.Knock;
import nl.startklaar.staff.Knocks;
import nl.startklaar.staff.PasswordRule;
import nl.startklaar.staff.Passwords;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The parent's own page. Children sit at the same device: whatever matters here asks for the
 * password once more.
 */
@Controller
class FamilyController {

    private static final String ADDRESS = "/thuis/gezin";
    private static final String PAGE = "family/family.jte";

    private final Children children;
    private final Parents parents;
    private final Ways ways;
    private final FromHome home;
    private final ParentSessions sessions;
    private final HomeSignIn signIn;
    private final Passwords passwords;
    private final ParentDoor door;
    private final Knocks knocks;
    private final NoteCookie notes;

    FamilyController(
            Children children,
            Parents parents,
            Ways ways,
            FromHome home,
            ParentSessions sessions,
            HomeSignIn signIn,
            Passwords passwords,
            ParentDoor door,
            Knocks knocks,
            NoteCookie notes) {
        this.children = children;
        this.parents = parents;
        this.ways = ways;
        this.home = home;
        this.sessions = sessions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.door = door;
        this.knocks = knocks;
        this.notes = notes;
    }

    @OpenToAll
    @GetMapping(ADDRESS)
    ResponseEntity<String> show(ParentViewer viewer, Page page) {
        return Answers.shown(page, PAGE, view(viewer, Form.empty(), ""));
    }

    /** A child forgot its pictures, or tapped wrong too often. */
    @OpenToAll
    @PostMapping(ADDRESS + "/{brin}/{way}/opnieuw")
    ResponseEntity<String> beginAnew(
            @PathVariable String brin,
            @PathVariable UUID way,
            @RequestParam MultiValueMap<String, String> typed,
            ParentViewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var child = ChildController.getChild(children.list(viewer.id()), brin, way);
        var form = new Form(typed);
        var refused = askPassword(viewer, form, "anew-" + way, knocks.see(request, response), page);
        if (refused.isPresent()) {
            return refused.get();
        }
        var at = child.way().home();
        home.beginAnew(child.school(), at);
        var given = home.give(child.school(), at);
        return given.isEmpty()
                ? Answers.to(child.address())
                : Answers.shown(page, "family/child.jte", ChildController.learn(child, given));
    }

    @OpenToAll
    @PostMapping(ADDRESS + "/wachtwoord")
    ResponseEntity<String> changePassword(
            @RequestParam MultiValueMap<String, String> typed,
            ParentViewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        PasswordRule.refuse(form.password(), viewer.parent().email())
                .ifPresent(it -> form.refuse("password", it));
        if (form.isRefused()) {
            return Answers.again(page, PAGE, view(viewer, form, "password"));
        }
        var refused = askPassword(viewer, form, "password", knocks.see(request, response), page);
        if (refused.isPresent()) {
            return refused.get();
        }
        parents.changePassword(viewer.parent(), passwords.hash(form.password()));
        children.atEachSchool(viewer.id(), it -> ways.endVisits(it, viewer.id()));
        door.enterAnew(viewer.id(), request, response);
        notes.leave(response, Note.done("family.password.done"));
        return Answers.to(ADDRESS);
    }

    /** No visit of a child knows on which device it is: all of them end, also those of here. */
    @OpenToAll
    @PostMapping(ADDRESS + "/apparaten/{visit}/uit")
    ResponseEntity<String> endThere(
            @PathVariable UUID visit, ParentViewer viewer, HttpServletResponse response) {
        sessions.end(viewer.id(), visit);
        children.atEachSchool(viewer.id(), it -> ways.endVisits(it, viewer.id()));
        notes.leave(response, Note.done("family.visit.ended"));
        return Answers.to(ADDRESS);
    }

    /** Everything of this parent goes. The children, and another parent, keep what is theirs. */
    @OpenToAll
    @PostMapping(ADDRESS + "/weg")
    ResponseEntity<String> leave(
            @RequestParam MultiValueMap<String, String> typed,
            ParentViewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var refused = askPassword(viewer, form, "leave", knocks.see(request, response), page);
        if (refused.isPresent()) {
            return refused.get();
        }
        children.atEachSchool(viewer.id(), it -> ways.endOf(it, viewer.id()));
        door.leave(request, response);
        parents.remove(viewer.parent());
        return Answers.shown(page, "family/left.jte", Form.empty());
    }

    /**
     * Empty when it was right.
     *
     * @param at which of the forms on the page asks
     */
    private Optional<ResponseEntity<String>> askPassword(
            ParentViewer viewer, Form form, String at, Knock knock, Page page) {
        var asked = "current-" + at;
        return switch (signIn.askAgain(viewer.parent(), form.secret("current"), knock)) {
            case SignedIn(_) -> Optional.empty();
            case Refused() -> {
                form.refuse(asked, "family.current.wrong");
                yield Optional.of(Answers.again(page, PAGE, view(viewer, form, at)));
            }
            case TooOften() -> {
                form.refuse(asked, "family.sign-in.too-often");
                yield Optional.of(Answers.tooOften(page, PAGE, view(viewer, form, at)));
            }
        };
    }

    private FamilyPage view(ParentViewer viewer, Form form, String wrong) {
        var lines =
                children.list(viewer.id()).stream()
                        .map(it ->
                                new FamilyPage.Line(
                                        it, home.hasPicturesOfSchool(it.school(), it.way().home())))
                        .toList();
        boolean waits = children.waitForRoster(viewer.id());
        return new FamilyPage(viewer, lines, waits, sessions.list(viewer), form, wrong);
    }
}
