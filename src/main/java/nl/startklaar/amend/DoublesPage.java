package nl.startklaar.amend;

import java.util.List;
import nl.startklaar.roster.RosterChange;

/** Who may be in the roster twice, side by side. */
record DoublesPage(String home, boolean mayChange, List<Pair> pairs) {

    DoublesPage {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param people the one to keep first
     */
    record Pair(LikelyDouble found, List<PersonCard> people) {

        Pair {
            people = List.copyOf(people);
        }

        PersonCard other(PersonCard person) {
            return people.getFirst().equals(person) ? people.getLast() : people.getFirst();
        }

        /** How many things become those of the one who stays. */
        long moving(PersonCard kept) {
            return changes(kept).stream().filter(it -> it.after() != null).count();
        }

        /** How many things go, because the one who stays has them already. */
        long going(PersonCard kept) {
            return changes(kept).stream().filter(it -> it.after() == null).count() - 1;
        }

        private List<RosterChange> changes(PersonCard kept) {
            return Merge.of(kept.id(), kept.rows(), other(kept).rows());
        }
    }

    String address(Pair pair) {
        return home + "/dubbelen/" + pair.found().pair().id();
    }
}
