package nl.startklaar.licence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.web.Sentence;

/** One line of a list, and what it would do. */
sealed interface ListLine {

    int line();

    /** Not there yet. */
    record Added(int line, ListedLicence listed) implements ListLine {}

    /**
     * It says another number or another last day.
     *
     * @param licence ours
     */
    record Changed(int line, UUID licence, ListedLicence before, ListedLicence listed)
            implements ListLine {}

    record Same(int line, ListedLicence listed) implements ListLine {}

    /** The school has ended it, and the list does not know that yet: nothing is done. */
    record KeptEnded(int line, ListedLicence before, ListedLicence listed) implements ListLine {}

    /**
     * Nothing can be made of it.
     *
     * @param remedy what to write there instead
     */
    record Wrong(int line, Sentence what, Sentence remedy) implements ListLine {}

    static boolean changes(ListLine line) {
        return switch (line) {
            case Added _, Changed _ -> true;
            case Same _, KeptEnded _, Wrong _ -> false;
        };
    }

    static Optional<ListedLicence> listed(ListLine line) {
        return switch (line) {
            case Added it -> Optional.of(it.listed());
            case Changed it -> Optional.of(it.listed());
            case Same it -> Optional.of(it.listed());
            case KeptEnded it -> Optional.of(it.listed());
            case Wrong _ -> Optional.empty();
        };
    }

    static boolean anyChanges(List<ListLine> lines) {
        return lines.stream().anyMatch(ListLine::changes);
    }
}
