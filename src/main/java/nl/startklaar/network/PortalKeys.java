package nl.startklaar.network;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.startklaar.network.Fetched.Answer;
import org.springframework.stereotype.Component;

/**
 * The public keys of portals, from the one address that was agreed. A class that comes in asks for
 * them once; a key that we have not seen makes us look again, but not at each invented one.
 */
@Component
class PortalKeys {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(20);

    /** What was read, and when. */
    private record Seen(List<JWK> keys, Instant at) {}

    private final Fetch fetch;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** When a portal gave nothing: it is left alone for a while, whoever asks us to ask. */
    private final Map<String, Instant> silentAt = new ConcurrentHashMap<>();

    private final Map<String, Object> asking = new ConcurrentHashMap<>();

    PortalKeys(Fetch fetch, Clock clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /** Empty: the portal does not give them. */
    Optional<List<JWK>> list(String address) {
        return newerThan(address, GOOD_FOR);
    }

    /** Once more, after a key that was not among them. */
    Optional<List<JWK>> lookAgain(String address) {
        return newerThan(address, LOOK_AGAIN_AFTER);
    }

    /** One question at a time to each portal: who waits for it, has its answer. */
    private Optional<List<JWK>> newerThan(String address, Duration age) {
        synchronized (asking.computeIfAbsent(address, _ -> new Object())) {
            var now = clock.instant();
            var known = Optional.ofNullable(seen.get(address));
            if (known.filter(it -> it.at().isAfter(now.minus(age))).isPresent()) {
                return known.map(Seen::keys);
            }
            var silent = Optional.ofNullable(silentAt.get(address));
            return silent.filter(now.minus(LOOK_AGAIN_AFTER)::isBefore).isPresent()
                    ? Optional.empty()
                    : ask(address, now);
        }
    }

    private Optional<List<JWK>> ask(String address, Instant now) {
        var read = read(address);
        read.ifPresentOrElse(
                it -> seen.put(address, new Seen(it, now)), () -> silentAt.put(address, now));
        return read;
    }

    private Optional<List<JWK>> read(String address) {
        return fetch.get(address) instanceof Answer answer && answer.isFine()
                ? parse(answer.body())
                : Optional.empty();
    }

    private static Optional<List<JWK>> parse(String body) {
        try {
            return StrictJson.isWhole(body)
                    ? Optional.of(JWKSet.parse(body).getKeys())
                    : Optional.empty();
        } catch (ParseException noKeys) {
            return Optional.empty();
        }
    }
}
