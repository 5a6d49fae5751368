package nl.startklaar.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.startklaar.access.Access;
import nl.startklaar.access.PersonRef;
import nl.startklaar.access.Tile;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;

/**
 * What opens for somebody, to show on a page of others: the same tiles with the same pictures,
 * since the same rule decides.
 */
@Service
public class TilesElsewhere {

    private final Access access;
    private final SchoolDay day;

    TilesElsewhere(Access access, SchoolDay day) {
        this.access = access;
        this.day = day;
    }

    public List<TileElsewhere> list(SchoolId school, PersonRef who) {
        var shown =
                access.tiles(school, who, day.today()).stream()
                        .map(TilesElsewhere::material)
                        .toList();
        var pictures = Pictures.of(shown);
        return shown.stream()
                .map(it ->
                        new TileElsewhere(
                                it.id(),
                                it.product().name(),
                                PictureController.address(
                                        it.product(), pictures.getOrDefault(it.id(), ""))))
                .toList();
    }

    private static Material material(Tile tile) {
        return new Material(tile.product(), tile.method(), Set.of(), Optional.empty());
    }
}
