package nl.startklaar.family;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.school.School;
import nl.startklaar.school.Schools;
import org.springframework.stereotype.Component;

/**
 * The children of one parent, at whatever schools. Each school is asked by itself, under its own
 * policy: there is no query that sees children of two schools.
 */
@Component
class Children {

    private final Parents parents;
    private final Ways ways;
    private final Schools schools;

    Children(Parents parents, Ways ways, Schools schools) {
        this.parents = parents;
        this.ways = ways;
        this.schools = schools;
    }

    /** By what they are called. */
    List<Child> list(UUID parent) {
        return listSchools(parent).stream()
                .flatMap(it -> ways.listChildren(it, parent).stream())
                .sorted(
                        Comparator.comparing(Child::name, DutchOrder.ofNames())
                                .thenComparing(it -> it.way().id()))
                .toList();
    }

    /** Whether a child is not here only because its school is between two school years. */
    boolean waitForRoster(UUID parent) {
        return listSchools(parent).stream().anyMatch(it -> ways.waitsForRoster(it, parent));
    }

    List<School> listSchools(UUID parent) {
        return parents.listSchools(parent).stream().map(schools::getSchool).toList();
    }

    void atEachSchool(UUID parent, Consumer<School> deed) {
        listSchools(parent).forEach(deed);
    }
}
