package nl.startklaar.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.school.Role;

/**
 * Who wants to open something, in the school year of that moment.
 *
 * @param id of the pupil or the member of staff; of the account, for an adult who is in no roster
 * @param roles of an adult, each for as long as it is given; empty for a pupil
 * @param places where they are; none: they are in no roster of this school year
 * @param goneFrom the first day on which they are no longer at school
 */
public record Person(
        Kind kind, UUID id, List<Held> roles, List<Place> places, Optional<LocalDate> goneFrom) {

    public enum Kind {
        PUPIL,
        STAFF
    }

    public Person {
        roles = List.copyOf(roles);
        places = List.copyOf(places);
    }

    /** A role, for as long as it is given: a substitute is one until a day. */
    public record Held(Role role, Period period) {

        static Held always(Role role) {
            return new Held(role, Period.ALWAYS);
        }
    }

    /**
     * @param group a base group or a combined group; absent for who has none
     * @param yearGroup the pupil's own; empty for staff
     */
    public record Place(Optional<UUID> group, String yearGroup, Period period) {

        private Place always() {
            return new Place(group, yearGroup, Period.ALWAYS);
        }
    }

    public Set<Role> rolesOn(LocalDate day) {
        return roles.stream()
                .filter(it -> it.period().holds(day))
                .map(Held::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    List<Place> placesOn(LocalDate day) {
        return places.stream().filter(it -> it.period().holds(day)).toList();
    }

    public Set<UUID> groupsOn(LocalDate day) {
        return placesOn(day).stream()
                .flatMap(it -> it.group().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** On whatever day, each once. */
    Stream<UUID> groups() {
        return places.stream().flatMap(it -> it.group().stream()).distinct();
    }

    /**
     * The same person, without what makes no difference on that day: since when one is somewhere,
     * once one is there.
     */
    Person on(LocalDate day) {
        var held = rolesOn(day).stream().map(Held::always).toList();
        var now = placesOn(day).stream().map(Place::always).distinct().toList();
        return now.isEmpty()
                ? new Person(kind, id, held, places, goneFrom)
                : new Person(kind, id, held, now, Optional.empty());
    }

    /** Where one is, without who one is: people of whom this is the same, share their facts. */
    Person withoutId() {
        return new Person(kind, new UUID(0, 0), roles, places, goneFrom);
    }
}
