package nl.startklaar.signin;

import java.util.Collection;
import java.util.List;
import nl.startklaar.kernel.YearGroup;
import org.jspecify.annotations.Nullable;

/**
 * What the pupils of a group get to come in with. Whoever has a card can use it in every group:
 * remembering pictures or words is a test of memory, and nobody has to pass one to get in.
 */
public enum Way {
    CARD,
    PICTURES,
    CARD_AND_PICTURES,
    PASSWORD;

    private static final int READS_AND_WRITES = 6;
    private static final int KNOWS_ORDER = 3;

    /**
     * Of a group.
     *
     * @param chosen its name; absent where nobody chose
     */
    static Way of(@Nullable String chosen, Collection<String> yearGroups) {
        return chosen == null ? usual(yearGroups) : valueOf(chosen);
    }

    /** A mixed group follows its youngest pupils. */
    static Way usual(Collection<String> yearGroups) {
        int youngest =
                yearGroups.stream().min(YearGroup.inOrder()).map(Way::number).orElse(KNOWS_ORDER);
        if (youngest >= READS_AND_WRITES) {
            return PASSWORD;
        }
        return youngest < KNOWS_ORDER ? CARD : CARD_AND_PICTURES;
    }

    /** The groups before the first count as the youngest; in special schools we do not know. */
    private static int number(String yearGroup) {
        return switch (yearGroup) {
            case "B", "D", "0" -> 0;
            case "", "S", "V", "N", "H" -> KNOWS_ORDER;
            default -> Integer.parseInt(yearGroup);
        };
    }

    /** With what pupils come in that have all of it. */
    List<CameBy> ways() {
        return switch (this) {
            case CARD -> List.of(CameBy.CARD);
            case PICTURES -> List.of(CameBy.PICTURES);
            case CARD_AND_PICTURES -> List.of(CameBy.CARD, CameBy.PICTURES);
            case PASSWORD -> List.of(CameBy.PASSWORD);
        };
    }

    boolean hasCard() {
        return this == CARD || this == CARD_AND_PICTURES;
    }

    boolean hasPictures() {
        return this == PICTURES || this == CARD_AND_PICTURES;
    }

    boolean hasPassword() {
        return this == PASSWORD;
    }
}
