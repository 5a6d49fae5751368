package nl.startklaar.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.startklaar.staff.SecondStep;
import org.springframework.stereotype.Component;

/**
 * Asked of who has a second step, except on a device of their own that showed it lately, and of who
 * has none but has to by now.
 */
@Component
class AskedAtSignIn implements SecondStep {

    private final Setup setup;
    private final OwnDevices devices;
    private final OwnDeviceCookie cookie;
    private final Requirements requirements;

    AskedAtSignIn(
            Setup setup, OwnDevices devices, OwnDeviceCookie cookie, Requirements requirements) {
        this.setup = setup;
        this.devices = devices;
        this.cookie = cookie;
        this.requirements = requirements;
    }

    @Override
    public boolean isAsked(UUID account, HttpServletRequest request) {
        return setup.getStanding(account).isGuarded()
                ? !devices.isRemembered(account, cookie.find(request))
                : requirements.holds(account);
    }

    @Override
    public String path() {
        return StepController.ADDRESS;
    }
}
