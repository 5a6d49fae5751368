package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.startklaar.school.For;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Somebody's own second step: set up, joined to another phone, new codes on paper, and devices that
 * are not asked. What weakens or replaces it asks first to show it: an open screen is not enough.
 */
@Controller
class OwnStepController {

    static final String ADDRESS = "/mijn/tweede-stap";

    private static final String SET_UP = "factor/set-up.jte";

    private final Setup setup;
    private final Codes codes;
    private final OwnDevices devices;
    private final OwnStepPage own;
    private final NoteCookie notes;

    OwnStepController(
            Setup setup, Codes codes, OwnDevices devices, OwnStepPage own, NoteCookie notes) {
        this.setup = setup;
        this.codes = codes;
        this.devices = devices;
        this.own = own;
        this.notes = notes;
    }

    @For
    @GetMapping(ADDRESS)
    ResponseEntity<String> show(Viewer viewer, HttpServletRequest request, Page page) {
        return own.shown(viewer, request, page);
    }

    /** Shown with a code; with a passkey it is {@link OwnPasskeyController}. */
    @For
    @PostMapping(ADDRESS + "/laat-zien")
    ResponseEntity<String> showCode(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Page page) {
        var form = new Form(typed);
        return switch (codes.use(viewer.account(), form.value("code"))) {
            case RIGHT, NEW_START -> {
                own.noteShown(viewer.account(), request);
                yield Answers.to(ADDRESS);
            }
            case WRONG -> refused(viewer, form, "factor.code.wrong", request, page);
            case TOO_OFTEN -> refused(viewer, form, "factor.code.too-often", request, page);
        };
    }

    private ResponseEntity<String> refused(
            Viewer viewer, Form form, String why, HttpServletRequest request, Page page) {
        form.refuse("code", why);
        form.with("code", "");
        return own.again(viewer, form, request, page);
    }

    @For
    @PostMapping(ADDRESS + "/begin")
    ResponseEntity<String> begin(Viewer viewer, HttpServletRequest request, Page page) {
        if (!own.mayChange(viewer.account(), request)) {
            return own.showFirst(viewer, request, page);
        }
        setup.offer(viewer.account());
        return Answers.to(ADDRESS + "/instellen");
    }

    @For
    @GetMapping(ADDRESS + "/instellen")
    ResponseEntity<String> showSetUp(Viewer viewer, HttpServletRequest request, Page page) {
        if (!own.mayChange(viewer.account(), request)) {
            return own.showFirst(viewer, request, page);
        }
        var view = setUpView(viewer, Form.empty());
        return view.offer().isPresent() ? Answers.shown(page, SET_UP, view) : Answers.to(ADDRESS);
    }

    @For
    @PostMapping(ADDRESS + "/instellen")
    ResponseEntity<String> confirm(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Page page) {
        if (!own.mayChange(viewer.account(), request)) {
            return own.showFirst(viewer, request, page);
        }
        var form = new Form(typed);
        var account = OwnStepPage.account(viewer);
        var paper = setup.confirm(account, form.value("first"));
        if (paper.isEmpty()) {
            form.refuse("first", "factor.first.wrong");
            return Answers.again(page, SET_UP, setUpView(viewer, form));
        }
        return Answers.shown(
                page,
                RecoveryView.TEMPLATE,
                RecoveryView.of(account.email(), paper.get(), ADDRESS));
    }

    @For
    @PostMapping(ADDRESS + "/codes")
    ResponseEntity<String> renewCodes(Viewer viewer, HttpServletRequest request, Page page) {
        if (!setup.getStanding(viewer.account()).isSetUp()) {
            return Answers.to(ADDRESS);
        }
        if (!own.mayChange(viewer.account(), request)) {
            return own.showFirst(viewer, request, page);
        }
        var paper = setup.renewRecoveryCodes(viewer.account());
        return Answers.shown(
                page, RecoveryView.TEMPLATE, RecoveryView.of(viewer.email(), paper, ADDRESS));
    }

    @For
    @PostMapping(ADDRESS + "/apparaten/{device}/weg")
    ResponseEntity<String> forget(
            Viewer viewer, @PathVariable UUID device, HttpServletResponse response) {
        devices.forget(viewer.account(), device);
        notes.leave(response, Note.done("factor.device.forgotten"));
        return Answers.to(ADDRESS);
    }

    private SetUpView setUpView(Viewer viewer, Form form) {
        var offer =
                setup.findOffered(viewer.account())
                        .map(it -> Offer.of(it, OwnStepPage.account(viewer)));
        return new SetUpView(form, offer, ADDRESS, "", false);
    }
}
