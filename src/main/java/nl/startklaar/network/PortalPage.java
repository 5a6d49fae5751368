package nl.startklaar.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.startklaar.school.AtSchool;
import nl.startklaar.web.Form;

/**
 * One portal, with everything a coordinator can do about it.
 *
 * @param last when somebody of a kind last came in by it
 */
record PortalPage(
        AtSchool at,
        Connection portal,
        Addresses ours,
        List<Stranger> strangers,
        List<Person> linked,
        List<Failing> failing,
        Map<PersonKind, Instant> last,
        Form form) {

    static final String TEMPLATE = "network/portal.jte";

    PortalPage {
        strangers = List.copyOf(strangers);
        linked = List.copyOf(linked);
        failing = List.copyOf(failing);
        last = Map.copyOf(last);
    }

    /** What the provider of the portal has to know of us. */
    record Addresses(String begin, String back, String signedOutThere, String after) {}

    /**
     * @param name as it stands in our own roster; empty for who is no longer there
     */
    record Person(Linked linked, String name) {}

    String list() {
        return at.home() + ConnectionsController.PATH;
    }

    String path() {
        return list() + "/" + portal.id();
    }

    Optional<Instant> lastPupil() {
        return Optional.ofNullable(last.get(PersonKind.PUPIL));
    }

    Optional<Instant> lastStaff() {
        return Optional.ofNullable(last.get(PersonKind.STAFF));
    }
}
