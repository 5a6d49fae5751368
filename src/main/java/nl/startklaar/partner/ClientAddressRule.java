package nl.startklaar.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * What an address of a publisher must be like before we send anybody there: https, a host and
 * nothing clever. Only this machine itself may go without https, for practice.
 */
final class ClientAddressRule {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private ClientAddressRule() {}

    static boolean holds(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && THIS_MACHINE.contains(uri.getHost()));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
