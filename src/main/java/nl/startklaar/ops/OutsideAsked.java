package nl.startklaar.ops;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;

/** What somebody sent to the invented portal wants there. */
sealed interface OutsideAsked {

    /** It is not clear who asks; nobody is sent anywhere. */
    record Nonsense() implements OutsideAsked {}

    /** Wrong, and told so. */
    record SentBack(URI address) implements OutsideAsked {}

    /** Who is this? */
    record Who(AuthenticationRequest request) implements OutsideAsked {}
}
