package nl.startklaar.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.startklaar.access.FactRow.Linked;
import nl.startklaar.access.Facts.Link;
import nl.startklaar.access.Person.Place;
import nl.startklaar.school.Role;

/**
 * The links of one method, laid out by whom they may reach, so that of a whole school nobody looks
 * through what others have. Whether a link counts on a day, only the rule decides.
 */
final class LinksOfMethod {

    private final List<Link> all = new ArrayList<>();
    private final Map<UUID, List<Link>> byTarget = new HashMap<>();
    private final Map<UUID, List<Link>> ofPupilsByGroup = new HashMap<>();

    LinksOfMethod(List<Linked> rows, Function<UUID, List<Place>> placesOfPupil) {
        for (Linked row : rows) {
            var places = row.toGroup() ? List.<Place>of() : placesOfPupil.apply(row.target());
            var link = link(row, places);
            all.add(link);
            add(byTarget, row.target(), link);
            places.stream()
                    .flatMap(it -> it.group().stream())
                    .distinct()
                    .forEach(it -> add(ofPupilsByGroup, it, link));
        }
    }

    private static Link link(Linked row, List<Place> places) {
        var target = Optional.of(row.target());
        return new Link(
                row.level(),
                target.filter(_ -> row.toGroup()),
                target.filter(_ -> !row.toGroup()),
                row.pupilsOf(),
                places,
                row.period());
    }

    private static void add(Map<UUID, List<Link>> links, UUID to, Link link) {
        links.computeIfAbsent(to, _ -> new ArrayList<>()).add(link);
    }

    /** Those that lead to where this person ever is in the school year. */
    List<Link> around(Person person) {
        return switch (person.kind()) {
            case PUPIL ->
                    Stream.concat(person.groups(), Stream.of(person.id()))
                            .flatMap(it -> get(byTarget, it))
                            .toList();
            case STAFF ->
                    mayBeEverywhere(person)
                            ? List.copyOf(all)
                            : person.groups()
                                    .flatMap(it ->
                                            Stream.concat(
                                                    get(byTarget, it), get(ofPupilsByGroup, it)))
                                    .distinct()
                                    .toList();
        };
    }

    private static Stream<Link> get(Map<UUID, List<Link>> links, UUID to) {
        return links.getOrDefault(to, List.of()).stream();
    }

    /** Care coordinators see every group, for as long as they are one. */
    private static boolean mayBeEverywhere(Person person) {
        return person.roles().stream().anyMatch(it -> it.role() == Role.CARE_COORDINATOR);
    }
}
