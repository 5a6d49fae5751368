package nl.startklaar.network;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.PersonRef;
import nl.startklaar.network.ShownThere.Reason;
import nl.startklaar.portal.TilesElsewhere;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.School;
import nl.startklaar.staff.Accounts;
import org.springframework.stereotype.Component;

/**
 * What a portal may show to one of its people: what opens for who that is here. Looking makes
 * nobody known.
 */
@Component
class TilesThere {

    private final Acquaintance acquaintance;
    private final TilesElsewhere tiles;
    private final Accounts accounts;

    TilesThere(Acquaintance acquaintance, TilesElsewhere tiles, Accounts accounts) {
        this.acquaintance = acquaintance;
        this.tiles = tiles;
        this.accounts = accounts;
    }

    ShownThere list(School school, Connection portal, Told told) {
        return switch (acquaintance.look(school, portal, told)) {
            case Whois.Pupil(var id) -> ShownThere.of(tiles.list(school.id(), PersonRef.pupil(id)));
            case Whois.Adult(var account) ->
                    at(school, account)
                            .map(it -> tiles.list(school.id(), PersonRef.viewer(it)))
                            .map(ShownThere::of)
                            .orElseGet(() -> ShownThere.nothing(Reason.NOT_AT_SCHOOL));
            case Whois.Left(), Whois.Closed() -> ShownThere.nothing(Reason.NOT_AT_SCHOOL);
            case Whois.Unknown _ -> ShownThere.nothing(Reason.UNKNOWN);
        };
    }

    /** Empty where they have no work any more. */
    private Optional<AtSchool> at(School school, UUID account) {
        return accounts.findViewer(account)
                .map(it -> new AtSchool(it, school, it.rolesAt(school)))
                .filter(it -> !it.roles().isEmpty());
    }
}
