package nl.startklaar.amend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.kernel.YearGroup;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterState;
import nl.startklaar.school.AtSchool;
import nl.startklaar.school.Role;
import org.jspecify.annotations.Nullable;

/**
 * A school's roster of one school year, as somebody looks at it.
 *
 * @param years those one can choose from
 */
record InYear(AtSchool at, RosterState roster, List<SchoolYear> years) {

    private static final Comparator<String> DUTCH = DutchOrder.ofNames();

    InYear {
        years = List.copyOf(years);
    }

    String home() {
        return at.home();
    }

    SchoolYear year() {
        return roster.year();
    }

    /** What an address needs to stay in this year; nothing when there is one only. */
    String query() {
        return years.size() > 1 ? "?schooljaar=" + year() : "";
    }

    /** Others see what was changed, and by whom. */
    boolean mayChange() {
        return at.is(Role.ICT_COORDINATOR);
    }

    Optional<BaseGroup> findGroup(@Nullable UUID id) {
        return roster.groups().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Empty when there is none. */
    String groupName(@Nullable UUID id) {
        return findGroup(id).map(BaseGroup::name).orElse("");
    }

    List<BaseGroup> groups() {
        return roster.groups().stream()
                .sorted(Comparator.comparing(BaseGroup::name, DUTCH).thenComparing(BaseGroup::id))
                .toList();
    }

    Optional<Placement> findPlacement(UUID pupil) {
        return roster.placements().stream().filter(it -> it.pupil().equals(pupil)).findFirst();
    }

    /** How many pupils sit in a group besides this one; not who is about to leave. */
    long countOthers(UUID group, UUID pupil) {
        return roster.placements().stream()
                .filter(it -> group.equals(it.group()) && it.lastDay() == null)
                .filter(it -> !pupil.equals(it.pupil()))
                .count();
    }

    /** Those of primary and special schools, from which a person chooses. */
    List<String> yearGroups() {
        return Stream.concat(YearGroup.PRIMARY.stream(), Stream.of("S", "V", "N")).toList();
    }

    /** As lists of people stand: on the surname without its prefix. */
    static Comparator<PersonName> bySurname() {
        return Comparator.comparing(PersonName::bySurname, DUTCH);
    }
}
