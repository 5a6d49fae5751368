package nl.startklaar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides where a request came from; the only class that reads that header. Of the chain in
 * X-Forwarded-For we believe what our own proxies added: from the right, past every trusted proxy,
 * the first address that is none of ours. Anything malformed on the way is "unknown", never a
 * guess.
 */
@Component
public class ClientAddress {

    /** What an address is when we cannot tell. It is on no list. */
    public static final String UNKNOWN = "unknown";

    /** In which a proxy of ours says for whom it asks. */
    public static final String HEADER = "X-Forwarded-For";

    private final List<IpRange> trusted;

    ClientAddress(WebSettings settings) {
        this.trusted = settings.trustedProxies().stream().map(IpRange::of).toList();
    }

    /** The address in its one normal form, or {@link #UNKNOWN}. */
    public String of(HttpServletRequest request) {
        var peer = IpRange.findAddress(request.getRemoteAddr());
        if (peer.isEmpty() || !isTrusted(peer.get())) {
            return peer.map(IpRange.Address::text).orElse(UNKNOWN);
        }
        var chain = chain(request);
        for (String hop : chain.reversed()) {
            Optional<IpRange.Address> address = IpRange.findAddress(hop);
            if (address.isEmpty()) {
                return UNKNOWN;
            }
            if (!isTrusted(address.get())) {
                return address.get().text();
            }
        }
        return peer.get().text();
    }

    /** Several headers are one chain, in the order they stand; empty places in it say nothing. */
    private static List<String> chain(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private boolean isTrusted(IpRange.Address address) {
        return trusted.stream().anyMatch(it -> it.contains(address));
    }
}
