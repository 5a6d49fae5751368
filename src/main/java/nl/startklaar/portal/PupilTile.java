package nl.startklaar.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A tile as a pupil sees it.
 *
 * @param picture of ours
 * @param drawing the publisher's own, as the address of an image; empty without one
 * @param address where it opens; empty for who only looks along
 */
record PupilTile(String name, String subject, String picture, String drawing, String address) {

    static List<PupilTile> of(List<Material> tiles, Function<Material, String> address) {
        var pictures = Pictures.of(tiles);
        return tiles.stream()
                .map(it ->
                        new PupilTile(
                                it.product().name(),
                                it.method().subject(),
                                pictures.getOrDefault(
                                        it.id(), Pictures.ofSubject(it.method().subject())),
                                drawing(it.product().icon()),
                                address.apply(it)))
                .toList();
    }

    /** As an image, so that nothing in it can run. */
    private static String drawing(String icon) {
        return icon.isEmpty()
                ? ""
                : "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(icon.getBytes(UTF_8));
    }
}
