package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.access.Person.Place;
import nl.startklaar.school.Role;

/**
 * Somebody on a day: what the rule asks again for each product, looked up once.
 *
 * @param atHome whether they came in from home; otherwise that is seen when they sign in
 */
record OnDay(
        Person person,
        LocalDate day,
        Set<Role> roles,
        List<Place> places,
        Set<UUID> groups,
        boolean atHome) {

    OnDay {
        roles = Set.copyOf(roles);
        places = List.copyOf(places);
        groups = Set.copyOf(groups);
    }

    static OnDay of(Person person, LocalDate day) {
        return new OnDay(
                person,
                day,
                person.rolesOn(day),
                person.placesOn(day),
                person.groupsOn(day),
                false);
    }

    /** The same, where we know that they are at home. */
    OnDay atHome(boolean isAtHome) {
        return new OnDay(person, day, roles, places, groups, isAtHome);
    }
}
