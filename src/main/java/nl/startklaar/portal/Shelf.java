package nl.startklaar.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.access.Access;
import nl.startklaar.access.Explanation;
import nl.startklaar.access.PersonRef;
import nl.startklaar.access.Tile;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.portal.PortalBoard.Work;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Component;

/**
 * What opens for whom. The one rule decides that; here is only added for which groups a teacher
 * finds it, and until when an ended one can be looked into.
 */
@Component
class Shelf {

    private final Access access;
    private final PortalBoard board;
    private final SchoolDay day;

    Shelf(Access access, PortalBoard board, SchoolDay day) {
        this.access = access;
        this.board = board;
        this.day = day;
    }

    /** For the adult who looks, by method and level. */
    List<Material> listFor(AtSchool at) {
        var today = day.today();
        var works = board.listWorks(at.school(), today);
        return access.tiles(at.school(), PersonRef.viewer(at), today).stream()
                .map(it -> material(at.school(), it, works))
                .toList();
    }

    /** For a pupil, by method and level. */
    List<Material> listForPupil(SchoolId school, UUID pupil) {
        return list(school, PersonRef.pupil(pupil));
    }

    /** The same at home, where not everything opens. */
    List<Material> listForPupilAtHome(SchoolId school, UUID pupil) {
        return list(school, PersonRef.pupilAtHome(pupil));
    }

    private List<Material> list(SchoolId school, PersonRef who) {
        return access.tiles(school, who, day.today()).stream()
                .map(it -> material(school, it, List.of()))
                .toList();
    }

    /** Why a product opens or not for the adult who looks. */
    Explanation explain(AtSchool at, UUID product) {
        return access.explain(at.school(), PersonRef.viewer(at), product, day.today());
    }

    private Material material(SchoolId school, Tile tile, List<Work> works) {
        var groups =
                works.stream()
                        .filter(it -> it.isWith(tile.product()))
                        .map(Work::group)
                        .collect(Collectors.toSet());
        return new Material(tile.product(), tile.method(), groups, lookUntil(school, tile));
    }

    private Optional<LocalDate> lookUntil(SchoolId school, Tile tile) {
        return tile.toLookInto()
                ? board.findLastDayToLook(school, tile.product())
                : Optional.empty();
    }
}
