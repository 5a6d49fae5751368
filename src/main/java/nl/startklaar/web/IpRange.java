package nl.startklaar.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of internet addresses, as in "203.0.113.0/24" or "2001:db8::/48". Addresses are read
 * strictly: no names, no octal or hexadecimal parts, no ports, no zones. An IPv4 address written as
 * IPv6 ("::ffff:203.0.113.10") is the IPv4 address.
 */
public record IpRange(Address first, int prefix) {

    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    public IpRange {
        if (prefix < 0 || prefix > first.bits()) {
            throw new IllegalArgumentException("No range has prefix " + prefix);
        }
    }

    /** Reads a range or a single address. */
    public static IpRange of(String text) {
        int slash = text.indexOf('/');
        var address =
                findAddress(slash < 0 ? text : text.substring(0, slash))
                        .orElseThrow(() ->
                                new IllegalArgumentException("Not an address or range: " + text));
        return new IpRange(
                address, slash < 0 ? address.bits() : Integer.parseInt(text.substring(slash + 1)));
    }

    /** Reads one address, or nothing when it is anything else. */
    public static Optional<Address> findAddress(String text) {
        boolean isPlain =
                V4.matcher(text).matches() || (text.contains(":") && V6.matcher(text).matches());
        if (!isPlain) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(InetAddress.ofLiteral(text).getAddress()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public boolean contains(Address address) {
        return address.bits() == first.bits()
                && Arrays.equals(address.leading(prefix), first.leading(prefix));
    }

    /** One address, in network order: 4 or 16 bytes. */
    public static final class Address {

        private final byte[] bytes;

        private Address(byte[] bytes) {
            this.bytes = bytes;
        }

        int bits() {
            return bytes.length * 8;
        }

        /** The one normal way to write it. */
        public String text() {
            try {
                return InetAddress.getByAddress(bytes).getHostAddress();
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private byte[] leading(int count) {
            var kept = Arrays.copyOf(bytes, (count + 7) / 8);
            if (count % 8 != 0) {
                kept[kept.length - 1] &= (byte) (0xff << (8 - count % 8));
            }
            return kept;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Address it && Arrays.equals(bytes, it.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
