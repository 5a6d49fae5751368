package nl.startklaar.amend;

import java.util.List;

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
    }

    String address(Pair pair) {
        return home + "/dubbelen/" + pair.found().pair().id();
    }
}
