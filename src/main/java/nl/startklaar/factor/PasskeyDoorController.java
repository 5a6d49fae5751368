package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.staff.Accounts;
import nl.startklaar.staff.HalfWay;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Coming in with nothing but a passkey. It is both steps at once: the device, and the finger, face
 * or code by which it knows its owner.
 */
@Controller
@RequestMapping(PasskeyDoorController.ADDRESS)
class PasskeyDoorController {

    static final String ADDRESS = "/inloggen/passkey";

    private static final String TEMPLATE = "factor/door.jte";

    private final PasskeyTalk talk;
    private final Accounts accounts;
    private final HalfWay halfWay;

    PasskeyDoorController(PasskeyTalk talk, Accounts accounts, HalfWay halfWay) {
        this.talk = talk;
        this.accounts = accounts;
        this.halfWay = halfWay;
    }

    @OpenToAll
    @GetMapping
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String naar, Page page) {
        var form = Form.empty().with("naar", HalfWay.back(naar));
        return Answers.shown(page, TEMPLATE, new DoorView(form));
    }

    @OpenToAll
    @PostMapping("/vraag")
    ResponseEntity<Object> ask(HttpServletRequest request) {
        return Told.question(talk.askToSignIn(request));
    }

    /** Who is shut out, or has no work here today, is told no more than a stranger. */
    @OpenToAll
    @PostMapping
    ResponseEntity<String> signIn(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var somebody =
                talk.signIn(request, form).flatMap(accounts::findViewer).map(OwnStepPage::account);
        if (somebody.isEmpty()) {
            form.refuse("passkey", "factor.passkey.failed");
            return Answers.again(page, TEMPLATE, new DoorView(form));
        }
        return Answers.to(halfWay.complete(somebody.get(), form.value("naar"), request, response));
    }
}
