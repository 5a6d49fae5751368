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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * After the password: the code is asked, or set up when it has to be by now. Who did not show a
 * password a moment ago finds nothing here.
 */
@Controller
class StepController {

    static final String ADDRESS = "/inloggen/stap";

    private static final String SIGN_IN = "/inloggen";

    private final HalfWay halfWay;
    private final Codes codes;
    private final Setup setup;
    private final StepPage step;

    StepController(HalfWay halfWay, Codes codes, Setup setup, StepPage step) {
        this.halfWay = halfWay;
        this.codes = codes;
        this.setup = setup;
        this.step = step;
    }

    @OpenToAll
    @GetMapping(ADDRESS)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String naar, HttpServletRequest request, Page page) {
        var form = Form.empty().with("naar", naar);
        return halfWay.find(request)
                .map(it -> step.shown(it, form, page))
                .orElseGet(() -> Answers.to(SIGN_IN));
    }

    @OpenToAll
    @PostMapping(ADDRESS)
    ResponseEntity<String> useCode(
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
        return switch (codes.use(account.id(), form.value("code"))) {
            case RIGHT -> {
                step.remember(account, form, request, response);
                yield Answers.to(halfWay.complete(account, StepPage.back(form), request, response));
            }
            case NEW_START -> Answers.to(here(form));
            case WRONG -> step.again(account, form, "code", "factor.code.wrong", page);
            case TOO_OFTEN -> step.again(account, form, "code", "factor.code.too-often", page);
        };
    }

    @OpenToAll
    @PostMapping(ADDRESS + "/begin")
    ResponseEntity<String> begin(
            @RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var somebody = halfWay.find(request).filter(this::mayBegin);
        somebody.ifPresent(it -> setup.offer(it.id()));
        return Answers.to(somebody.isPresent() ? here(new Form(typed)) : SIGN_IN);
    }

    @OpenToAll
    @PostMapping(ADDRESS + "/instellen")
    ResponseEntity<String> confirm(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Page page) {
        var form = new Form(typed);
        var somebody = halfWay.find(request).filter(this::mayBegin);
        if (somebody.isEmpty()) {
            return Answers.to(SIGN_IN);
        }
        var account = somebody.get();
        var paper = setup.confirm(account, form.value("first"));
        if (paper.isEmpty()) {
            return step.again(account, form, "first", "factor.first.wrong", page);
        }
        var onward = halfWay.complete(account, StepPage.back(form), request, response);
        var view = RecoveryView.of(account.email(), paper.get(), onward);
        return Answers.shown(page, RecoveryView.TEMPLATE, view);
    }

    private boolean mayBegin(Account account) {
        return setup.mayBegin(account.id());
    }

    private static String here(Form form) {
        var back = StepPage.back(form);
        return back.isEmpty() ? ADDRESS : ADDRESS + "?naar=" + back;
    }
}
