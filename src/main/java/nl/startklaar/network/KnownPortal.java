package nl.startklaar.network;

import java.util.List;

/**
 * A portal that schools use, as far as public pages tell about it. No address of the portal itself
 * is in it: each school gets its own from its supplier.
 *
 * @param supplier empty when that stands nowhere
 * @param notes what is known, each as the last part of its words
 * @param sources the public pages on which that stands
 */
record KnownPortal(String name, String supplier, List<String> notes, List<String> sources) {

    KnownPortal {
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }
}
