package nl.startklaar.access;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.access.FactRow.AtGroup;
import nl.startklaar.access.FactRow.Combined;
import nl.startklaar.access.FactRow.Departed;
import nl.startklaar.access.FactRow.Employed;
import nl.startklaar.access.FactRow.Licensed;
import nl.startklaar.access.FactRow.Linked;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.access.FactRow.Placed;
import nl.startklaar.access.FactRow.Seated;
import nl.startklaar.access.FactRow.Switched;
import nl.startklaar.access.Facts.Link;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.access.Facts.Right;
import nl.startklaar.access.Person.Held;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Person.Place;
import nl.startklaar.school.Role;

/**
 * The rows of one pupil, or of a whole school, laid out so that the facts of one person and one
 * product are picked from it. It lays rows side by side; only the rule decides.
 */
final class FactBook {

    private final Map<UUID, List<Placed>> placed;
    private final Map<UUID, List<UUID>> combined;
    private final Map<UUID, LocalDate> departed;
    private final Map<UUID, List<Employed>> employed;
    private final Map<UUID, List<AtGroup>> atGroups;
    private final Map<UUID, LinksOfMethod> links;
    private final Map<UUID, Set<UUID>> methodsByTarget;
    private final Map<UUID, List<Licensed>> licences;
    private final Map<UUID, List<Seated>> seatsByPupil;
    private final Map<UUID, List<Period>> switches;
    private final Map<UUID, Offered> products;
    private final Map<UUID, List<Offered>> productsByMethod;

    private FactBook(Collection<FactRow> rows) {
        placed = only(Placed.class, rows).collect(groupingBy(Placed::pupil));
        combined =
                only(Combined.class, rows)
                        .collect(groupingBy(Combined::pupil, mapping(Combined::group, toList())));
        departed =
                only(Departed.class, rows)
                        .collect(toMap(Departed::person, Departed::firstDay, (a, _) -> a));
        employed = only(Employed.class, rows).collect(groupingBy(Employed::member));
        atGroups = only(AtGroup.class, rows).collect(groupingBy(AtGroup::member));
        links =
                only(Linked.class, rows)
                        .collect(
                                groupingBy(
                                        Linked::method,
                                        collectingAndThen(
                                                toList(),
                                                it -> new LinksOfMethod(it, this::placesOfPupil))));
        methodsByTarget =
                only(Linked.class, rows)
                        .collect(groupingBy(Linked::target, mapping(Linked::method, toSet())));
        licences = only(Licensed.class, rows).collect(groupingBy(Licensed::method));
        seatsByPupil = only(Seated.class, rows).collect(groupingBy(Seated::pupil));
        switches =
                only(Switched.class, rows)
                        .collect(
                                groupingBy(
                                        Switched::publisher, mapping(Switched::period, toList())));
        products = only(Offered.class, rows).collect(toMap(Offered::product, it -> it));
        productsByMethod =
                only(Offered.class, rows)
                        .sorted(Comparator.comparing(Offered::product))
                        .collect(groupingBy(Offered::method));
    }

    static FactBook of(Collection<FactRow> rows) {
        return new FactBook(rows);
    }

    private static <R extends FactRow> Stream<R> only(Class<R> kind, Collection<FactRow> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }

    Person pupil(UUID id) {
        return new Person(
                Kind.PUPIL,
                id,
                List.of(),
                placesOfPupil(id),
                Optional.ofNullable(departed.get(id)));
    }

    /**
     * An adult who stands in the roster once, twice when two administrations wrote them down, or
     * not at all.
     *
     * @param rows their ids in the roster
     * @param given what their account gives them besides
     */
    Person staff(UUID id, Collection<UUID> rows, Collection<Role> given) {
        var roles = new ArrayList<Held>();
        given.stream().sorted().map(Held::always).forEach(roles::add);
        var places = new ArrayList<Place>();
        for (UUID row : rows) {
            addRow(row, roles, places);
        }
        return new Person(Kind.STAFF, id, roles, places, goneWithAll(rows));
    }

    private void addRow(UUID member, List<Held> roles, List<Place> places) {
        var gone = Optional.ofNullable(departed.get(member));
        var inGeneral = new ArrayList<String>();
        var atSchool = Period.ALWAYS;
        for (Employed it : employed.getOrDefault(member, List.of())) {
            atSchool = it.period().endedBy(gone);
            inGeneral.addAll(it.roles());
            addRoles(StaffCodes.ofEmployment(it.roles()), atSchool, roles);
            places.add(new Place(Optional.empty(), "", atSchool));
        }
        for (AtGroup it : atGroups.getOrDefault(member, List.of())) {
            var there = it.period().endedBy(gone).endedBy(atSchool.goneFrom());
            addRoles(StaffCodes.atGroup(it.roles(), inGeneral), there, roles);
            places.add(new Place(Optional.of(it.group()), "", there));
        }
    }

    private static void addRoles(Set<Role> given, Period period, List<Held> roles) {
        given.forEach(it -> roles.add(new Held(it, period)));
    }

    /** Somebody who stands there twice has left when both of them have. */
    private Optional<LocalDate> goneWithAll(Collection<UUID> rows) {
        return !rows.isEmpty() && departed.keySet().containsAll(rows)
                ? rows.stream().map(departed::get).max(LocalDate::compareTo)
                : Optional.empty();
    }

    private List<Place> placesOfPupil(UUID pupil) {
        var places = new ArrayList<Place>();
        var gone = Optional.ofNullable(departed.get(pupil));
        for (Placed it : placed.getOrDefault(pupil, List.of())) {
            var there = it.period().endedBy(gone);
            places.add(new Place(it.group(), it.yearGroup(), there));
            combined.getOrDefault(pupil, List.of())
                    .forEach(group ->
                            places.add(new Place(Optional.of(group), it.yearGroup(), there)));
        }
        return places;
    }

    /** Those of the methods that are linked to where this person is, on whatever day. */
    List<Offered> productsAround(Person person) {
        return methodsAround(person).stream()
                .sorted()
                .flatMap(it -> productsByMethod.getOrDefault(it, List.of()).stream())
                .toList();
    }

    /** Those of every method that this school ever had a licence of, or linked this year. */
    List<Offered> productsOfSchool() {
        return Stream.concat(licences.keySet().stream(), links.keySet().stream())
                .distinct()
                .flatMap(it -> productsByMethod.getOrDefault(it, List.of()).stream())
                .toList();
    }

    /** What is linked to any group may be there for who sees every group. */
    private Set<UUID> methodsAround(Person person) {
        if (person.kind() == Kind.STAFF) {
            return links.keySet();
        }
        return Stream.concat(person.groups(), Stream.of(person.id()))
                .flatMap(it -> methodsByTarget.getOrDefault(it, Set.of()).stream())
                .collect(toSet());
    }

    Optional<Offered> product(UUID id) {
        return Optional.ofNullable(products.get(id));
    }

    /** What somebody has to do with a method: the same for each of its products. */
    record Around(Person person, List<Link> links, List<Right> rights) {

        Around {
            links = List.copyOf(links);
            rights = List.copyOf(rights);
        }
    }

    Around around(Person person, UUID method) {
        return new Around(
                person,
                Optional.ofNullable(links.get(method))
                        .map(it -> it.around(person))
                        .orElse(List.of()),
                rights(person, method));
    }

    Facts facts(Around it, Offered product) {
        return new Facts(
                it.person(),
                product.audience(),
                product.level(),
                product.onlyAtSchool(),
                it.links(),
                it.rights(),
                switches.getOrDefault(product.publisher(), List.of()));
    }

    private List<Right> rights(Person person, UUID method) {
        return licences.getOrDefault(method, List.of()).stream()
                .map(it ->
                        new Right(
                                it.yearGroup(),
                                it.perPupil(),
                                seats(person, it.licence()),
                                it.firstDay(),
                                it.lastDay(),
                                it.viewUntil()))
                .toList();
    }

    private List<Period> seats(Person person, UUID licence) {
        return seatsByPupil.getOrDefault(person.id(), List.of()).stream()
                .filter(it -> it.licence().equals(licence))
                .map(Seated::period)
                .toList();
    }

    /** Everybody of the roster of this school year. */
    List<UUID> listPupils() {
        return placed.keySet().stream().sorted().toList();
    }

    List<UUID> listStaff() {
        return Stream.concat(employed.keySet().stream(), atGroups.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether something is linked to this pupil alone, or this pupil holds a seat. */
    boolean isSomebodyApart(UUID pupil) {
        return methodsByTarget.containsKey(pupil) || seatsByPupil.containsKey(pupil);
    }
}
