package nl.startklaar.network;

import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Component;

/** Finds the portal that an address of ours names. */
@Component
class Doors {

    static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Schools schools;
    private final Connections connections;
    private final OurAddress ours;

    Doors(Schools schools, Connections connections, OurAddress ours) {
        this.schools = schools;
        this.connections = connections;
        this.ours = ours;
    }

    /** A portal, and the school that believes it. */
    record Door(School school, Connection portal) {

        String path() {
            return portal.path(school);
        }
    }

    Optional<Door> find(String brin, UUID portal) {
        return findSchool(brin)
                .flatMap(at -> connections.find(at.id(), portal).map(it -> new Door(at, it)));
    }

    /** As a program writes them, and no other way to write them. */
    Optional<Door> find(String brin, String portal) {
        return portal.matches(ID) ? find(brin, UUID.fromString(portal)) : Optional.empty();
    }

    /** By the code as an address has it, and no other way to write it. */
    Optional<School> findSchool(String brin) {
        return Brin.find(brin).filter(it -> it.code().equals(brin)).flatMap(schools::findSchool);
    }

    /** What stands where a portal is off, or where there is none. */
    HelpPage closed(String brin) {
        return HelpPage.closed(findSchool(brin).map(School::brin));
    }

    Wish wish(String target) {
        return Wish.asked(target, ours.value());
    }
}
