package nl.startklaar.network;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import nl.startklaar.web.IpRange;

/**
 * Which internet addresses are out in the world: not our own machine, and not a neighbour of it.
 */
final class PublicAddresses {

    /**
     * Only known in a building, carried over another network, reserved, or sent to many at once.
     */
    private static final List<IpRange> NOT_OUTSIDE =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3")
                    .map(IpRange::of)
                    .toList();

    private static final IpRange GIVEN_OUT_V6 = IpRange.of("2000::/3");
    private static final List<IpRange> CARRIED_V6 =
            Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
                    .map(IpRange::of)
                    .toList();
    private static final int V4_BYTES = 4;

    private PublicAddresses() {}

    /** A scope, as in "fe80::1%eth0", is only known in a building. */
    static boolean holds(InetAddress address) {
        return IpRange.findAddress(address.getHostAddress())
                .filter(it ->
                        address.getAddress().length == V4_BYTES
                                ? NOT_OUTSIDE.stream().noneMatch(range -> range.contains(it))
                                : GIVEN_OUT_V6.contains(it)
                                        && CARRIED_V6.stream()
                                                .noneMatch(range -> range.contains(it)))
                .isPresent();
    }
}
