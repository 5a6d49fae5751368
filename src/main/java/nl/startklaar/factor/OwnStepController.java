package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.school.For;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Account;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Note;
import nl.startklaar.web.NoteCookie;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody's own second step: set up, joined to another phone, new codes on paper, and devices that
 * are not asked. What weakens or replaces it asks for a code first: an open screen is not enough.
 */
@Controller
class OwnStepController {

    static final String ADDRESS = "/mijn/tweede-stap";

    private static final String SET_UP = "factor/set-up.jte";
    private static final String RECOVERY = "factor/recovery.jte";

    private final Setup setup;
    private final Codes codes;
    private final OwnDevices devices;
    private final Requirements requirements;
    private final NoteCookie notes;

    OwnStepController(
            Setup setup,
            Codes codes,
            OwnDevices devices,
            Requirements requirements,
            NoteCookie notes) {
        this.setup = setup;
        this.codes = codes;
        this.devices = devices;
        this.requirements = requirements;
        this.notes = notes;
    }

    @For
    @GetMapping(ADDRESS)
    ResponseEntity<String> show(Viewer viewer, Page page) {
        return Answers.shown(page, "factor/own.jte", view(viewer, Form.empty()));
    }

    @For
    @PostMapping(ADDRESS + "/begin")
    ResponseEntity<String> begin(
            Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page) {
        var form = new Form(typed);
        if (!setup.mayBegin(viewer.account()) && !shows(viewer, form, "code")) {
            return Answers.again(page, "factor/own.jte", view(viewer, form));
        }
        setup.offer(viewer.account());
        return Answers.to(ADDRESS + "/instellen");
    }

    @For
    @GetMapping(ADDRESS + "/instellen")
    ResponseEntity<String> showSetUp(Viewer viewer, Page page) {
        var view = setUpView(viewer, Form.empty());
        return view.offer().isPresent() ? Answers.shown(page, SET_UP, view) : Answers.to(ADDRESS);
    }

    @For
    @PostMapping(ADDRESS + "/instellen")
    ResponseEntity<String> confirm(
            Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page) {
        var form = new Form(typed);
        var account = account(viewer);
        var paper = setup.confirm(account, form.value("first"));
        if (paper.isEmpty()) {
            form.refuse("first", "factor.first.wrong");
            return Answers.again(page, SET_UP, setUpView(viewer, form));
        }
        return Answers.shown(
                page, RECOVERY, RecoveryView.of(account.email(), paper.get(), ADDRESS));
    }

    @For
    @PostMapping(ADDRESS + "/codes")
    ResponseEntity<String> renewCodes(
            Viewer viewer, @RequestParam MultiValueMap<String, String> typed, Page page) {
        var form = new Form(typed);
        if (!setup.getStanding(viewer.account()).isSetUp()) {
            return Answers.to(ADDRESS);
        }
        if (!shows(viewer, form, "paper")) {
            return Answers.again(page, "factor/own.jte", view(viewer, form));
        }
        var paper = setup.renewRecoveryCodes(viewer.account());
        return Answers.shown(page, RECOVERY, RecoveryView.of(viewer.email(), paper, ADDRESS));
    }

    @For
    @PostMapping(ADDRESS + "/apparaten/{device}/weg")
    ResponseEntity<String> forget(
            Viewer viewer, @PathVariable UUID device, HttpServletResponse response) {
        devices.forget(viewer.account(), device);
        notes.leave(response, Note.done("factor.device.forgotten"));
        return Answers.to(ADDRESS);
    }

    private boolean shows(Viewer viewer, Form form, String field) {
        var outcome = codes.use(viewer.account(), form.value(field));
        form.with(field, "");
        return switch (outcome) {
            case RIGHT, NEW_START -> true;
            case WRONG -> refuse(form, field, "factor.code.wrong");
            case TOO_OFTEN -> refuse(form, field, "factor.code.too-often");
        };
    }

    private static boolean refuse(Form form, String field, String why) {
        form.refuse(field, why);
        return false;
    }

    private SetUpView setUpView(Viewer viewer, Form form) {
        var offer = setup.findOffered(viewer.account()).map(it -> Offer.of(it, account(viewer)));
        return new SetUpView(form, offer, ADDRESS, "", false);
    }

    private OwnStepView view(Viewer viewer, Form form) {
        return new OwnStepView(
                form,
                setup.getStanding(viewer.account()).setUpAt(),
                requirements.find(viewer.account()).map(Requirement::from),
                setup.countRecoveryCodes(viewer.account()),
                devices.list(viewer.account()),
                requirements.isPractice());
    }

    private static Account account(Viewer viewer) {
        return new Account(viewer.account(), viewer.email(), viewer.name());
    }
}
