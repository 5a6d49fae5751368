package nl.startklaar.portal;

import java.util.List;
import java.util.UUID;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import nl.startklaar.signin.Avatars;
import nl.startklaar.signin.Theme;

/**
 * What a pupil sees, for who looks along: an animal, a first name, and tiles.
 *
 * @param back where the door leads
 * @param why where an adult reads why a tile is missing
 */
record PupilScreen(
        String name, String avatar, Theme theme, List<PupilTile> tiles, String back, String why) {

    PupilScreen {
        tiles = List.copyOf(tiles);
    }

    static PupilScreen lookingAlong(AtSchool at, LookAlong.Seen seen) {
        var pupil = seen.pupil();
        return new PupilScreen(
                pupil.name().called(),
                Avatars.of(pupil.id()),
                Theme.of(pupil.yearGroup()),
                PupilTile.of(seen.tiles(), _ -> ""),
                back(at, pupil.id()),
                at.home() + "/waarom/" + pupil.id());
    }

    /** Back to the pupil, for who has such a page; or else to the own groups. */
    private static String back(AtSchool at, UUID pupil) {
        boolean hasPupilPages = at.is(Role.ICT_COORDINATOR) || at.is(Role.CARE_COORDINATOR);
        return at.home() + (hasPupilPages ? "/leerlingen/" + pupil : "/lesmateriaal");
    }
}
