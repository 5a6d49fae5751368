package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.DeviceName;
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
    private static final String ASK = "factor/step.jte";
    private static final String SET_UP = "factor/set-up.jte";

    private final HalfWay halfWay;
    private final Codes codes;
    private final Setup setup;
    private final OwnDevices devices;
    private final OwnDeviceCookie cookie;
    private final FactorSettings settings;

    StepController(
            HalfWay halfWay,
            Codes codes,
            Setup setup,
            OwnDevices devices,
            OwnDeviceCookie cookie,
            FactorSettings settings) {
        this.halfWay = halfWay;
        this.codes = codes;
        this.setup = setup;
        this.devices = devices;
        this.cookie = cookie;
        this.settings = settings;
    }

    @OpenToAll
    @GetMapping(ADDRESS)
    ResponseEntity<String> show(
            @RequestParam(defaultValue = "") String naar, HttpServletRequest request, Page page) {
        var form = Form.empty().with("naar", naar);
        return halfWay.find(request)
                .map(it -> Answers.shown(page, template(it), view(it, form)))
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
                remember(account, form, request, response);
                yield Answers.to(halfWay.complete(account, back(form), request, response));
            }
            case NEW_START -> Answers.to(here(form));
            case WRONG -> again(account, form, "factor.code.wrong", page);
            case TOO_OFTEN -> again(account, form, "factor.code.too-often", page);
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
            form.refuse("first", "factor.first.wrong");
            return Answers.again(page, SET_UP, setUpView(account, form));
        }
        var onward = halfWay.complete(account, back(form), request, response);
        var view = RecoveryView.of(account.email(), paper.get(), onward);
        return Answers.shown(page, "factor/recovery.jte", view);
    }

    /** A pass of a colleague is for one day, and makes no device one's own. */
    private void remember(
            Account account, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (form.isTicked("own") && setup.getStanding(account.id()).isSetUp()) {
            var secret = devices.remember(account.id(), DeviceName.of(request));
            cookie.set(response, secret, devices.lasts());
        }
    }

    private boolean mayBegin(Account account) {
        return setup.mayBegin(account.id());
    }

    private ResponseEntity<String> again(Account account, Form form, String why, Page page) {
        form.refuse("code", why);
        form.with("code", "");
        return Answers.again(page, template(account), view(account, form));
    }

    private String template(Account account) {
        return mayBegin(account) ? SET_UP : ASK;
    }

    private Object view(Account account, Form form) {
        return mayBegin(account)
                ? setUpView(account, form)
                : new StepView(form, back(form), settings.rememberDays());
    }

    private SetUpView setUpView(Account account, Form form) {
        var offer = setup.findOffered(account.id()).map(it -> Offer.of(it, account));
        return new SetUpView(form, offer, ADDRESS, back(form), true);
    }

    private static String back(Form form) {
        return HalfWay.back(form.value("naar"));
    }

    private static String here(Form form) {
        var back = back(form);
        return back.isEmpty() ? ADDRESS : ADDRESS + "?naar=" + back;
    }
}
