package nl.startklaar.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.startklaar.portal.TileElsewhere;

/**
 * What a portal may show to one of its people.
 *
 * @param reason why there is nothing; empty when there is
 */
record ShownThere(List<TileElsewhere> tiles, Optional<Reason> reason) {

    enum Reason {
        /** Nobody here is linked to whom the portal means: made there by hand, or never came. */
        UNKNOWN,
        /** Somebody who is not here any more, or whom the portal may not bring in. */
        NOT_AT_SCHOOL,
        /** Known and here, but nothing opens. */
        NOTHING_OPEN;

        /** For programs; stays the same. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ShownThere {
        tiles = List.copyOf(tiles);
    }

    static ShownThere nothing(Reason why) {
        return new ShownThere(List.of(), Optional.of(why));
    }

    static ShownThere of(List<TileElsewhere> tiles) {
        return tiles.isEmpty()
                ? nothing(Reason.NOTHING_OPEN)
                : new ShownThere(tiles, Optional.empty());
    }
}
