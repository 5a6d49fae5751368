package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.startklaar.school.Viewer;
import nl.startklaar.staff.Account;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page of one's own second step, and whether it may be changed here and now. */
@Component
class OwnStepPage {

    private static final String TEMPLATE = "factor/own.jte";

    private final Setup setup;
    private final OwnDevices devices;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final BrowserMarks browsers;
    private final Requirements requirements;

    OwnStepPage(
            Setup setup,
            OwnDevices devices,
            Passkeys passkeys,
            Challenges challenges,
            BrowserMarks browsers,
            Requirements requirements) {
        this.setup = setup;
        this.devices = devices;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.browsers = browsers;
        this.requirements = requirements;
    }

    ResponseEntity<String> shown(Viewer viewer, HttpServletRequest request, Page page) {
        return Answers.shown(page, TEMPLATE, view(viewer, Form.empty(), request));
    }

    /** With what was wrong. */
    ResponseEntity<String> again(Viewer viewer, Form form, HttpServletRequest request, Page page) {
        return Answers.again(page, TEMPLATE, view(viewer, form, request));
    }

    /** Back to the page: first the second step that is there has to be shown. */
    ResponseEntity<String> showFirst(Viewer viewer, HttpServletRequest request, Page page) {
        var form = Form.empty();
        form.refuse("code", "factor.show.first");
        return again(viewer, form, request, page);
    }

    /** An open screen is not enough, once there is something to protect. */
    boolean mayChange(UUID account, HttpServletRequest request) {
        return setup.mayBegin(account) || wasShown(account, request);
    }

    private boolean wasShown(UUID account, HttpServletRequest request) {
        return browsers.find(request).filter(it -> challenges.wasShown(it, account)).isPresent();
    }

    void noteShown(UUID account, HttpServletRequest request) {
        browsers.find(request).ifPresent(it -> challenges.noteShown(it, account));
    }

    static Account account(Viewer viewer) {
        return new Account(viewer.account(), viewer.email(), viewer.name());
    }

    private OwnStepView view(Viewer viewer, Form form, HttpServletRequest request) {
        var account = viewer.account();
        return new OwnStepView(
                form,
                setup.getStanding(account),
                requirements.find(account).map(Requirement::from),
                setup.countRecoveryCodes(account),
                passkeys.list(account),
                devices.list(account),
                mayChange(account, request),
                requirements.isPractice());
    }
}
