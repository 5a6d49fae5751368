package nl.startklaar.place;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.web.Sentence;

/** Why an address is probably not the one that is meant. A person can say that it is. */
public enum Doubt {
    /** Inside a building: nobody comes over the internet from there. */
    PRIVATE,
    /** The computer itself. */
    LOOPBACK,
    /** What a device makes up when it finds no network. */
    LINK_LOCAL,
    /** One provider's customers together: known to everybody who is one. */
    SHARED,
    /** From a manual, copied with the example. */
    DOCUMENTATION,
    /** So many addresses that others than the school may be among them. */
    HUGE;

    private static final int MOST_IPV4_BITS = 8;
    private static final int MOST_IPV6_BITS = 128 - 56;

    private static final Map<Doubt, List<AddressRange>> RANGES =
            Map.of(
                    PRIVATE,
                    ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
                    LOOPBACK,
                    ranges("127.0.0.0/8", "::1"),
                    LINK_LOCAL,
                    ranges("169.254.0.0/16", "fe80::/10"),
                    SHARED,
                    ranges("100.64.0.0/10"),
                    DOCUMENTATION,
                    ranges(
                            "192.0.2.0/24",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "2001:db8::/32",
                            "3fff::/20"));

    /** What we say of it. */
    public Sentence sentence() {
        return Sentence.of("place.doubt." + name());
    }

    static Set<Doubt> about(AddressRange range) {
        return Stream.of(values())
                .filter(it -> it.concerns(range))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Doubt.class)));
    }

    private boolean concerns(AddressRange range) {
        return this == HUGE
                ? range.width() > (range.isV4() ? MOST_IPV4_BITS : MOST_IPV6_BITS)
                : RANGES.getOrDefault(this, List.of()).stream().anyMatch(range::overlaps);
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
