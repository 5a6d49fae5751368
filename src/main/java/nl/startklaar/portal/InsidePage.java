package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import nl.startklaar.signin.Avatars;
import nl.startklaar.signin.PupilViewer;
import nl.startklaar.signin.Theme;

/**
 * The page of a pupil who is inside.
 *
 * @param onlyAtSchool what would open at school, and does not here
 * @param opened the tile that was tapped; empty on the first page
 * @param elsewhere whether that one is at its publisher, and its program does not know us yet
 */
record InsidePage(
        PupilViewer viewer,
        List<PupilTile> tiles,
        List<PupilTile> onlyAtSchool,
        Optional<PupilTile> opened,
        boolean elsewhere) {

    InsidePage {
        tiles = List.copyOf(tiles);
        onlyAtSchool = List.copyOf(onlyAtSchool);
    }

    String name() {
        return viewer.pupil().name().called();
    }

    String avatar() {
        return Avatars.of(viewer.pupil().id());
    }

    Theme theme() {
        return Theme.of(viewer.pupil().yearGroup());
    }

    String home() {
        return viewer.home();
    }
}
