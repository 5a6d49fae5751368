package nl.startklaar.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.family.HomeSignIn.Outcome.Refused;
import nl.startklaar.family.HomeSignIn.Outcome.SignedIn;
import nl.startklaar.family.HomeSignIn.Outcome.TooOften;
import nl.startklaar.signin.HomeThreshold;
import nl.startklaar.staff.Knocks;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a family comes in, and where its children choose who they are. */
@Controller
class FamilyDoorController {

    private static final String SIGN_IN = "family/sign-in.jte";

    private final HomeSignIn signIn;
    private final ParentDoor door;
    private final Children children;
    private final HomeThreshold threshold;
    private final Knocks knocks;

    FamilyDoorController(
            HomeSignIn signIn,
            ParentDoor door,
            Children children,
            HomeThreshold threshold,
            Knocks knocks) {
        this.signIn = signIn;
        this.door = door;
        this.children = children;
        this.threshold = threshold;
        this.knocks = knocks;
    }

    /** Who comes here is no child yet, or not any more: the next one begins with nothing of it. */
    @OpenToAll
    @GetMapping(ParentDoor.ADDRESS)
    ResponseEntity<String> show(
            HttpServletRequest request, HttpServletResponse response, Page page) {
        var viewer = door.find(request);
        if (viewer.isEmpty()) {
            return Answers.shown(page, SIGN_IN, Form.empty());
        }
        threshold.leave(request, response);
        var parent = viewer.get().id();
        var all = children.list(parent);
        boolean waits = all.isEmpty() && children.waitForRoster(parent);
        return Answers.shown(page, "family/home.jte", new HomePage(all, waits));
    }

    @OpenToAll
    @PostMapping(ParentDoor.ADDRESS)
    ResponseEntity<String> signIn(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var knock = knocks.see(request, response);
        return switch (signIn.signIn(form.value("email"), form.password(), knock)) {
            case SignedIn(var parent) -> door.enter(parent.id(), request, response);
            case Refused() -> {
                form.refuse("email", "family.sign-in.refused");
                yield Answers.again(page, SIGN_IN, form);
            }
            case TooOften() -> {
                form.refuse("email", "family.sign-in.too-often");
                yield Answers.tooOften(page, SIGN_IN, form);
            }
        };
    }

    @OpenToAll
    @PostMapping("/thuis/uit")
    ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
        door.leave(request, response);
        return Answers.to(ParentDoor.ADDRESS);
    }

    /** The address of the hub that people still have. */
    @OpenToAll
    @GetMapping({"/login/thuisgebruiker", "/login/thuisgebruiker/"})
    ResponseEntity<String> fromTheHub() {
        return Answers.to(ParentDoor.ADDRESS);
    }
}
