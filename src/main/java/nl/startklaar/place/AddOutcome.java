package nl.startklaar.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.web.Sentence;

/** What comes of an address that somebody wants on the list. */
public sealed interface AddOutcome {

    /**
     * It is on the list, or would be.
     *
     * @param id empty when nothing was done yet
     * @param covers what is on the list already and falls within it
     */
    record Accepted(Optional<UUID> id, String range, List<String> covers) implements AddOutcome {

        public Accepted {
            covers = List.copyOf(covers);
        }
    }

    /** Pupils already come in from there. */
    record Already(String range, KnownAddress by) implements AddOutcome {}

    /** Only when a person says that it is right. */
    record Doubtful(String range, Set<Doubt> doubts) implements AddOutcome {

        public Doubtful {
            doubts = Set.copyOf(doubts);
        }

        /** In a fixed order. */
        public List<Sentence> reasons() {
            return doubts.stream().sorted().map(Doubt::sentence).toList();
        }
    }

    record Refused(Sentence why) implements AddOutcome {}
}
