package nl.startklaar.consent;

import java.util.List;
import java.util.Optional;

/**
 * All that could be told of a person to a publisher. What really is told, {@link HandedOut}
 * decides.
 *
 * @param surname with its prefix in front
 * @param email of an adult
 * @param groups the names of the groups
 * @param yearGroup the pupil's own
 */
public record SharedPerson(
        Kind kind,
        String givenName,
        String surname,
        Optional<String> email,
        String schoolName,
        String brin,
        List<String> groups,
        Optional<String> yearGroup) {

    public enum Kind {
        PUPIL,
        TEACHER
    }

    public SharedPerson {
        groups = List.copyOf(groups);
    }
}
