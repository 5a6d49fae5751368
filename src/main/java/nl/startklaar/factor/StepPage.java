package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.startklaar.staff.Account;
import nl.startklaar.staff.DeviceName;
import nl.startklaar.staff.HalfWay;
import nl.startklaar.web.Answers;
import nl.startklaar.web.Form;
import nl.startklaar.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The page after the password: it asks the second step, or lets somebody set it up. */
@Component
class StepPage {

    private static final String ASK = "factor/step.jte";
    private static final String SET_UP = "factor/set-up.jte";

    private final Setup setup;
    private final OwnDevices devices;
    private final OwnDeviceCookie cookie;
    private final FactorSettings settings;

    StepPage(Setup setup, OwnDevices devices, OwnDeviceCookie cookie, FactorSettings settings) {
        this.setup = setup;
        this.devices = devices;
        this.cookie = cookie;
        this.settings = settings;
    }

    ResponseEntity<String> shown(Account account, Form form, Page page) {
        return Answers.shown(page, template(account), view(account, form));
    }

    ResponseEntity<String> again(Account account, Form form, String field, String why, Page page) {
        form.refuse(field, why);
        form.with("code", "");
        return Answers.again(page, template(account), view(account, form));
    }

    /** A pass of a colleague is for one day, and makes no device one's own. */
    void remember(
            Account account, Form form, HttpServletRequest request, HttpServletResponse response) {
        if (form.isTicked("own") && setup.getStanding(account.id()).isSetUp()) {
            var secret = devices.remember(account.id(), DeviceName.of(request));
            cookie.set(response, secret, devices.lasts());
        }
    }

    private String template(Account account) {
        return setup.mayBegin(account.id()) ? SET_UP : ASK;
    }

    private Object view(Account account, Form form) {
        return setup.mayBegin(account.id())
                ? setUpView(account, form)
                : new StepView(
                        form, back(form), settings.rememberDays(), setup.getStanding(account.id()));
    }

    private SetUpView setUpView(Account account, Form form) {
        var offer = setup.findOffered(account.id()).map(it -> Offer.of(it, account));
        return new SetUpView(form, offer, StepController.ADDRESS, back(form), true);
    }

    /** Where the person wanted to go. */
    static String back(Form form) {
        return HalfWay.back(form.value("naar"));
    }
}
