package nl.startklaar.amend;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.startklaar.amend.LikelyDouble.Why;
import nl.startklaar.kernel.PlainText;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.StaffMember;

/**
 * Finds who may be in a roster twice. A person decides: twins look like doubles too. Whoever left
 * is looked at as well, because a new pupil administration gives everybody a new key.
 */
final class Doubles {

    /** So many letters may differ when the birth date is the same. */
    private static final int LETTERS = 2;

    private final RosterState roster;
    private final Set<PersonPair> areTwo;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<PersonPair, LikelyDouble> found = new LinkedHashMap<>();

    private Doubles(RosterState roster, Set<PersonPair> areTwo) {
        this.roster = roster;
        this.areTwo = areTwo;
        roster.pupils().forEach(it -> names.put(it.id(), PlainText.of(it.name().full())));
        roster.staff().forEach(it -> names.put(it.id(), PlainText.of(it.name().full())));
    }

    /**
     * @param areTwo of whom somebody said that they are two
     */
    static List<LikelyDouble> find(RosterState roster, Set<PersonPair> areTwo) {
        var doubles = new Doubles(roster, areTwo);
        doubles.findPupils();
        doubles.findStaff();
        return List.copyOf(doubles.found.values());
    }

    private void findPupils() {
        var born =
                roster.pupils().stream()
                        .filter(it -> it.birthDate() != null)
                        .collect(groupingBy(Doubles::birthDate));
        for (List<Pupil> sameDay : born.values()) {
            var ids = sameDay.stream().map(Pupil::id).toList();
            compare(ids, this::isSameName, Why.SAME_NAME_AND_BIRTH_DATE);
            compare(ids, this::isNearlySameName, Why.NEARLY_SAME_NAME);
        }
        for (List<UUID> together : pupilsByGroup()) {
            compare(together, this::isSameName, Why.SAME_NAME_IN_GROUP);
        }
    }

    private void findStaff() {
        var byAddress =
                roster.staff().stream()
                        .filter(it -> !it.email().isEmpty())
                        .collect(groupingBy(it -> it.email().toLowerCase(Locale.ROOT)));
        for (List<StaffMember> sameAddress : byAddress.values()) {
            compare(ids(sameAddress), (one, other) -> true, Why.SAME_ADDRESS);
        }
        compare(ids(roster.staff()), this::isSameName, Why.SAME_NAME);
    }

    private Collection<List<UUID>> pupilsByGroup() {
        return roster.placements().stream()
                .filter(it -> it.group() != null)
                .collect(groupingBy(it -> Objects.requireNonNull(it.group())))
                .values()
                .stream()
                .map(it -> it.stream().map(Placement::pupil).toList())
                .toList();
    }

    private void compare(List<UUID> people, BiPredicate<UUID, UUID> alike, Why why) {
        for (int first = 0; first < people.size(); first++) {
            for (int second = first + 1; second < people.size(); second++) {
                var one = people.get(first);
                var other = people.get(second);
                var pair = PersonPair.of(one, other);
                if (!areTwo.contains(pair) && alike.test(one, other)) {
                    found.putIfAbsent(pair, new LikelyDouble(pair, why));
                }
            }
        }
    }

    private boolean isSameName(UUID one, UUID other) {
        return name(one).equals(name(other));
    }

    private boolean isNearlySameName(UUID one, UUID other) {
        return PlainText.distance(name(one), name(other), LETTERS) <= LETTERS;
    }

    private String name(UUID person) {
        return Objects.requireNonNull(names.get(person));
    }

    private static LocalDate birthDate(Pupil pupil) {
        return Objects.requireNonNull(pupil.birthDate());
    }

    private static List<UUID> ids(List<StaffMember> staff) {
        return staff.stream().map(StaffMember::id).toList();
    }
}
