package nl.startklaar.place;

import java.util.List;
import java.util.stream.Stream;

/** Addresses that can be no school's, whoever says so. */
final class Nobodys {

    /** Wider is no school but a part of the country. */
    private static final int WIDEST_IPV4 = 32 - 16;

    private static final int WIDEST_IPV6 = 128 - 32;

    /** Reserved, or sent to many at once. */
    private static final List<AddressRange> RESERVED =
            ranges("0.0.0.0/8", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/3");

    /** What IPv6 gives out to sites, and beside it what is only known within a building. */
    private static final List<AddressRange> GIVEN_OUT =
            ranges("2000::/3", "fc00::/7", "fe80::/10", "::1");

    /** IPv4 carried by IPv6 (Teredo, 6to4): whose address it is cannot be said. */
    private static final List<AddressRange> CARRIED = ranges("2001::/32", "2002::/16");

    private Nobodys() {}

    static boolean isTooWide(AddressRange range) {
        return range.width() > (range.isV4() ? WIDEST_IPV4 : WIDEST_IPV6);
    }

    static boolean hasPartOf(AddressRange range) {
        return range.isV4()
                ? RESERVED.stream().anyMatch(range::overlaps)
                : GIVEN_OUT.stream().noneMatch(it -> it.contains(range))
                        || CARRIED.stream().anyMatch(range::overlaps);
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
