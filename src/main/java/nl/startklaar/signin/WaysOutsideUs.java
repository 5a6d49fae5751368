package nl.startklaar.signin;

import nl.startklaar.readiness.Check;
import nl.startklaar.readiness.CheckedSchool;
import nl.startklaar.readiness.Verdict;
import nl.startklaar.readiness.Verdict.AsksYou;
import org.springframework.stereotype.Component;

/**
 * The rest of <i>Inloggen testen</i>: the portal of a network provider, a bookmark, at home. What
 * happens there we do not see, so that {@link WaysInWork} alone never makes the line ready.
 */
@Component
class WaysOutsideUs implements Check {

    @Override
    public String line() {
        return "N9";
    }

    @Override
    public Verdict verify(CheckedSchool school) {
        return new AsksYou();
    }
}
