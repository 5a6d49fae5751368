package nl.startklaar.place;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.startklaar.web.IpRange;

/**
 * One internet address or a range of them, with one way to write it: small letters, zeros left out,
 * IPv4 never in the clothes of IPv6. What is no plain address or range is none.
 *
 * @param first the lowest address; whatever comes after the prefix is zero
 */
record AddressRange(InetAddress first, int prefix) {

    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final int MAPPED = 96;

    /** A site gets a network of this size, and its devices change their address within it. */
    private static final int IPV6_NETWORK = 64;

    /**
     * Reads "203.0.113.10", "203.0.113.0/24", "2001:db8::/48"; also when the address is not first.
     */
    static Optional<Typed> find(String typed) {
        int slash = typed.indexOf('/');
        var address = address(slash < 0 ? typed : typed.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        boolean mapped = typed.contains(":") && isV4(address.get());
        return slash < 0
                ? Optional.of(new Typed(address.get(), bits(address.get())))
                : prefix(typed.substring(slash + 1), mapped ? MAPPED : 0)
                        .filter(it -> it <= bits(address.get()))
                        .map(it -> new Typed(address.get(), it));
    }

    /** Of our own making: a constant, or what the database gave back. */
    static AddressRange of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException(text)).range();
    }

    /** What we remember of an address that was seen: of IPv6 the network, which is the site. */
    static Optional<AddressRange> site(String address) {
        return address(address)
                .map(it -> new Typed(it, isV4(it) ? bits(it) : IPV6_NETWORK).range());
    }

    /** What was typed, before anybody knows whether its address begins the range. */
    record Typed(InetAddress address, int prefix) {

        AddressRange range() {
            int rest = bits(address) - prefix;
            return new AddressRange(
                    toAddress(value(address).shiftRight(rest).shiftLeft(rest), bits(address)),
                    prefix);
        }

        boolean isWhole() {
            return range().first().equals(address);
        }
    }

    boolean isV4() {
        return isV4(first);
    }

    boolean isSingle() {
        return prefix == bits(first);
    }

    /** How many addresses there are in it, as a power of two. */
    int width() {
        return bits(first) - prefix;
    }

    boolean contains(AddressRange other) {
        return isV4() == other.isV4()
                && prefix <= other.prefix
                && value(first).shiftRight(width()).equals(value(other.first).shiftRight(width()));
    }

    boolean overlaps(AddressRange other) {
        return contains(other) || other.contains(this);
    }

    /** As people write it: a single address without its prefix. */
    String text() {
        return isSingle() ? write(first) : cidr();
    }

    /** Always with its prefix. */
    String cidr() {
        return write(first) + "/" + prefix;
    }

    /** An address that was seen, as people write it. */
    static Optional<String> write(String address) {
        return address(address).map(AddressRange::write);
    }

    private static Optional<InetAddress> address(String text) {
        return IpRange.findAddress(text).map(it -> InetAddress.ofLiteral(it.text()));
    }

    private static Optional<Integer> prefix(String text, int mapped) {
        return PREFIX.matcher(text).matches() && Integer.parseInt(text) >= mapped
                ? Optional.of(Integer.parseInt(text) - mapped)
                : Optional.empty();
    }

    /** RFC 5952: the longest row of at least two zeros becomes "::", the first of equals. */
    private static String write(InetAddress address) {
        if (isV4(address)) {
            return address.getHostAddress();
        }
        var whole = ":" + address.getHostAddress().toLowerCase(Locale.ROOT) + ":";
        for (int zeros = 8; zeros > 1; zeros--) {
            var row = ":" + "0:".repeat(zeros);
            int at = whole.indexOf(row);
            if (at >= 0) {
                var before = whole.substring(0, at).replaceFirst("^:", "");
                var after = whole.substring(at + row.length()).replaceFirst(":$", "");
                return before + "::" + after;
            }
        }
        return whole.substring(1, whole.length() - 1);
    }

    private static boolean isV4(InetAddress address) {
        return address instanceof Inet4Address;
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * 8;
    }

    private static BigInteger value(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static InetAddress toAddress(BigInteger value, int bits) {
        var bytes = new byte[bits / 8];
        var shown = value.toByteArray(); // may begin with a zero for the sign
        int count = Math.min(shown.length, bytes.length);
        System.arraycopy(shown, shown.length - count, bytes, bytes.length - count, count);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
