package nl.startklaar.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;

/**
 * What a pupil sees: an animal, a first name, and tiles.
 *
 * @param back where the door leads
 * @param why where an adult reads why a tile is missing
 */
record PupilScreen(
        String name, String avatar, Theme theme, List<PupilTile> tiles, String back, String why) {

    PupilScreen {
        tiles = List.copyOf(tiles);
    }

    /**
     * @param picture of ours
     * @param drawing the publisher's own, as the address of an image; empty without one
     */
    record PupilTile(String name, String subject, String picture, String drawing) {}

    static PupilScreen lookingAlong(AtSchool at, LookAlong.Seen seen) {
        var pupil = seen.pupil();
        var pictures = Pictures.of(seen.tiles());
        return new PupilScreen(
                FirstNames.of(pupil.name()),
                Pictures.avatar(pupil.id()),
                Theme.of(pupil.yearGroup()),
                seen.tiles().stream().map(it -> tile(it, pictures)).toList(),
                back(at, pupil.id()),
                at.home() + "/waarom/" + pupil.id());
    }

    /** Back to the pupil, for who has such a page; or else to the own groups. */
    private static String back(AtSchool at, UUID pupil) {
        boolean hasPupilPages = at.is(Role.ICT_COORDINATOR) || at.is(Role.CARE_COORDINATOR);
        return at.home() + (hasPupilPages ? "/leerlingen/" + pupil : "/lesmateriaal");
    }

    private static PupilTile tile(Material it, Map<UUID, String> pictures) {
        return new PupilTile(
                it.product().name(),
                it.method().subject(),
                pictures.getOrDefault(it.id(), Pictures.ofSubject(it.method().subject())),
                drawing(it.product().icon()));
    }

    /** As an image, so that nothing in it can run. */
    private static String drawing(String icon) {
        return icon.isEmpty()
                ? ""
                : "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(icon.getBytes(UTF_8));
    }
}
