package nl.startklaar.network;

import static nl.startklaar.network.Disbelief.unless;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.startklaar.network.LoggedOut.Done;
import nl.startklaar.network.LoggedOut.Refused;
import org.springframework.stereotype.Service;

/**
 * Hears from a portal that somebody signed out there (a logout token), and believes it as little as
 * a proof that somebody signed in: signed, for us, in time, of this kind, and once.
 */
@Service
class LogoutMessages {

    private static final Set<String> KINDS = Set.of("logout+jwt", "JWT");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final SignedMessages messages;
    private final EndedThere ended;
    private final Clock clock;

    LogoutMessages(SignedMessages messages, EndedThere ended, Clock clock) {
        this.messages = messages;
        this.ended = ended;
        this.clock = clock;
    }

    LoggedOut hear(Doors.Door door, String message) {
        try {
            var said = messages.read(message, door.portal(), KINDS);
            judge(said, door.portal());
            unless(ended.end(door.school(), door.portal(), gone(said)), Doubt.AGAIN);
            return new Done();
        } catch (Disbelief it) {
            return new Refused(it.doubt());
        }
    }

    private void judge(Map<String, Object> said, Connection from) throws Disbelief {
        unless(from.issuer().equals(said.get("iss")), Doubt.ISSUER);
        IdProofs.forUs(said, from.clientId());
        IdProofs.inTime(said, clock.instant());
        unless(
                said.get("events") instanceof Map<?, ?> events
                        && events.get(EVENT) instanceof Map<?, ?>,
                Doubt.KIND);
        unless(!said.containsKey("nonce"), Doubt.KIND);
    }

    /** Who it was, as soon as it says so. */
    private static GoneThere gone(Map<String, Object> said) throws Disbelief {
        var message = IdProofs.text(said, "jti", Doubt.KIND);
        if (said.containsKey("sub")) {
            return new GoneThere.Person(message, IdProofs.subject(said));
        }
        return new GoneThere.Session(
                message, IdProofs.text(said, EndedThere.SESSION, Doubt.SUBJECT));
    }
}
