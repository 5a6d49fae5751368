package nl.startklaar.signin;

import java.util.Set;
import nl.startklaar.staff.EverydayDeeds;
import org.springframework.stereotype.Component;

/** A school has hundreds of pupils, who each come in several times a day. */
@Component
class ComingIn implements EverydayDeeds {

    static final String DEED = "signin.audit.came-in";

    @Override
    public Set<String> deeds() {
        return Set.of(DEED);
    }
}
