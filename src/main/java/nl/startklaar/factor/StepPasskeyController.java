package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.HalfWay;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.OpenToAll;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After the password: a passkey in place of a code, or the first one made. */
@Controller
@RequestMapping(StepController.ADDRESS)
class StepPasskeyController {

    private static final String SIGN_IN = "/inloggen";

    private final HalfWay halfWay;
    private final PasskeyTalk talk;
    private final Setup setup;
    private final StepPage step;

    StepPasskeyController(HalfWay halfWay, PasskeyTalk talk, Setup setup, StepPage step) {
        this.halfWay = halfWay;
        this.talk = talk;
        this.setup = setup;
        this.step = step;
    }

    @OpenToAll
    @PostMapping("/passkey/vraag")
    ResponseEntity<Object> askToShow(HttpServletRequest request) {
        return Told.question(halfWay.find(request).flatMap(it -> talk.askToShow(request, it.id())));
    }

    @OpenToAll
    @PostMapping("/passkey")
    ResponseEntity<String> show(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var somebody = halfWay.find(request);
        if (somebody.isEmpty()) {
            return Answers.to(SIGN_IN);
        }
        var account = somebody.get();
        if (!talk.show(request, account.id(), form)) {
            return step.again(account, form, "code", "factor.passkey.failed", page);
        }
        step.remember(account, form, request, response);
        return Answers.to(halfWay.complete(account, StepPage.back(form), request, response));
    }

    @OpenToAll
    @PostMapping("/passkeys/vraag")
    ResponseEntity<Object> askToAdd(HttpServletRequest request) {
        return Told.question(
                halfWay.find(request)
                        .filter(it -> setup.mayBegin(it.id()))
                        .flatMap(it -> talk.askToAdd(request, it)));
    }

    @OpenToAll
    @PostMapping("/passkeys")
    ResponseEntity<String> add(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var somebody = halfWay.find(request).filter(it -> setup.mayBegin(it.id()));
        if (somebody.isEmpty()) {
            return Answers.to(SIGN_IN);
        }
        var account = somebody.get();
        return switch (talk.add(request, account, form)) {
            case AddedPasskey.Added(var paper) -> {
                var onward = halfWay.complete(account, StepPage.back(form), request, response);
                var view = RecoveryView.of(account.email(), paper, onward);
                yield Answers.shown(page, RecoveryView.TEMPLATE, view);
            }
            case AddedPasskey.Refused(), AddedPasskey.TooMany() ->
                    refused(account, form, "factor.passkey.failed", page);
            case AddedPasskey.Known() -> refused(account, form, "factor.passkey.known", page);
        };
    }

    private ResponseEntity<String> refused(Account account, Form form, String why, Page page) {
        return step.again(account, form, "name", why, page);
    }
}
