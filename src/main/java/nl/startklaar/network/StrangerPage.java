package nl.startklaar.network;

import java.util.List;
import java.util.UUID;

/**
 * Somebody from a portal whom we do not know, and who that may be.
 *
 * @param searched what was typed to find a person
 * @param found who may be linked
 */
record StrangerPage(
        String portal, String back, Stranger stranger, String searched, List<Candidate> found) {

    static final String TEMPLATE = "network/stranger.jte";

    StrangerPage {
        found = List.copyOf(found);
    }

    /**
     * @param group of a pupil; empty for an adult
     */
    record Candidate(PersonKind kind, UUID id, String name, String group) {}

    String path() {
        return back + "/onbekend/" + stranger.id();
    }
}
