package nl.startklaar.network;

import static nl.startklaar.network.Disbelief.unless;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads the proof (ID token) that somebody was at the portal just now, and came from us. Each thing
 * it has to say is looked at by itself.
 */
@Component
class IdProofs {

    static final Duration SKEW = Duration.ofSeconds(60);

    /** We get it right after it was made. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final Duration LONGEST_LIFE = Duration.ofHours(24);
    private static final int LONGEST = 255;
    private static final Set<String> KINDS = Set.of("JWT");

    private final SignedMessages messages;
    private final Clock clock;

    IdProofs(SignedMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Told read(String proof, Connection from, String nonce) throws Disbelief {
        var said = messages.read(proof, from, KINDS);
        unless(!said.containsKey("events"), Doubt.KIND);
        unless(from.issuer().equals(said.get("iss")), Doubt.ISSUER);
        forUs(said, from.clientId());
        inTime(said, clock.instant());
        unless(nonce.equals(said.get("nonce")), Doubt.NONCE);
        return new Told(subject(said), said);
    }

    /** For several at once only when it also says that it was made for us. */
    static void forUs(Map<String, Object> said, String client) throws Disbelief {
        var audience = said.get("aud") instanceof List<?> all ? all : List.of();
        boolean forUsAlone = client.equals(said.get("aud")) || audience.equals(List.of(client));
        boolean forUsToo = audience.contains(client) && client.equals(said.get("azp"));
        unless(forUsAlone || forUsToo, Doubt.AUDIENCE);
        unless(!said.containsKey("azp") || client.equals(said.get("azp")), Doubt.AUDIENCE);
    }

    static String subject(Map<String, Object> said) throws Disbelief {
        return text(said, "sub", Doubt.SUBJECT);
    }

    static String text(Map<String, Object> said, String name, Doubt otherwise) throws Disbelief {
        unless(
                said.get(name) instanceof String it && !it.isBlank() && it.length() <= LONGEST,
                otherwise);
        return String.valueOf(said.get(name));
    }

    static void inTime(Map<String, Object> said, Instant now) throws Disbelief {
        var ends = moment(said, "exp");
        unless(now.isBefore(ends.plus(SKEW)), Doubt.TIME);
        unless(!ends.isAfter(now.plus(LONGEST_LIFE)), Doubt.TIME);
        var made = moment(said, "iat");
        unless(!made.isAfter(now.plus(SKEW)), Doubt.TIME);
        unless(made.isAfter(now.minus(FRESH).minus(SKEW)), Doubt.TIME);
        if (said.containsKey("nbf")) {
            unless(!moment(said, "nbf").isAfter(now.plus(SKEW)), Doubt.TIME);
        }
    }

    private static Instant moment(Map<String, Object> said, String name) throws Disbelief {
        double seconds = said.get(name) instanceof Number it ? it.doubleValue() : 0;
        unless(seconds > 0 && seconds < Instant.MAX.getEpochSecond(), Doubt.TIME);
        return Instant.ofEpochSecond((long) seconds);
    }
}
