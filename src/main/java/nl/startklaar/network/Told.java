package nl.startklaar.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a portal says of somebody. It is read once, and kept nowhere.
 *
 * @param subject the portal's own number of this person
 */
record Told(String subject, Map<String, Object> claims) {

    private static final int LONGEST = 200;

    Told {
        claims = Map.copyOf(withoutNothing(claims));
    }

    private static Map<String, Object> withoutNothing(Map<String, Object> claims) {
        var said = new HashMap<>(claims);
        said.values().removeIf(it -> it == null);
        return said;
    }

    /** With what it says elsewhere; what was signed is never replaced. */
    Told with(Map<String, Object> more) {
        var all = new HashMap<>(withoutNothing(more));
        all.putAll(claims);
        return new Told(subject, all);
    }

    /** Empty when the portal does not say so, or not in words. */
    Optional<String> find(String claim) {
        return claim.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(claims.get(claim))
                        .filter(it -> it instanceof String || it instanceof Number)
                        .map(it -> String.valueOf(it).strip())
                        .filter(it -> !it.isEmpty() && it.length() <= LONGEST);
    }

    /** What people call somebody there, so that a coordinator knows whom it is about. */
    String called() {
        return Stream.of("name", "preferred_username", "given_name")
                .flatMap(it -> find(it).stream())
                .findFirst()
                .map(it -> it.replaceAll("\\p{Cntrl}", " "))
                .orElse("");
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Told of somebody";
    }
}
