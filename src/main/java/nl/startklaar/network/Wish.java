package nl.startklaar.network;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.startklaar.school.School;
import nl.startklaar.staff.HalfWay;

/**
 * Where somebody wants to go when they are in: one product, a path of ours, or just in.
 *
 * @param path empty when nowhere in particular
 */
record Wish(Optional<UUID> product, String path) {

    static final Wish NONE = new Wish(Optional.empty(), "");

    private static final String PLACELESS = "/s/000000/open/";

    /** The ways in which our own pages name a product. */
    private static final Pattern PRODUCT =
            Pattern.compile(
                    "/(?:s/[0-9A-Z]{6}/open|leerling/[0-9A-Z]{6}/les|portaal/[0-9A-Z]{6}/"
                            + Doors.ID
                            + "/les)/("
                            + Doors.ID
                            + ")");

    static Wish product(UUID product) {
        return new Wish(Optional.of(product), "");
    }

    /**
     * What a portal asks for. Only an address that begins exactly with ours, or a path of ours;
     * anything else is passed by, and somebody who is in begins at the beginning.
     *
     * @param ours where we are, without a slash at the end
     */
    static Wish asked(String target, String ours) {
        var path = target.startsWith(ours + "/") ? target.substring(ours.length()) : target;
        var product = PRODUCT.matcher(path);
        return product.matches()
                ? product(UUID.fromString(product.group(1)))
                : new Wish(Optional.empty(), HalfWay.back(path));
    }

    /** As it is kept, to be read by {@link #read}. */
    String text() {
        return product.map(it -> PLACELESS + it).orElse(path);
    }

    static Wish read(String text) {
        return asked(text, "");
    }

    String forPupil(School school) {
        var door = "/leerling/" + school.brin();
        return product.map(it -> door + "/les/" + it)
                .orElseGet(() -> path.startsWith(door + "/") ? path : door + "/thuis");
    }

    /** Empty: where this person begins. */
    String forStaff(School school) {
        return product.map(it -> school.home() + "/open/" + it)
                .orElseGet(() -> path.startsWith("/leerling") ? "" : path);
    }
}
