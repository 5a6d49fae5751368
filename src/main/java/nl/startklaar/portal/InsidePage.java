package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import nl.startklaar.signin.Avatars;
import nl.startklaar.signin.PupilViewer;

/**
 * The page of a pupil who is inside.
 *
 * @param opened the tile that was tapped; empty on the first page
 */
record InsidePage(PupilViewer viewer, List<PupilTile> tiles, Optional<PupilTile> opened) {

    InsidePage {
        tiles = List.copyOf(tiles);
    }

    String name() {
        return FirstNames.of(viewer.pupil().name());
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
