package nl.startklaar.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.kernel.DutchOrder;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Staffing;

/**
 * Whom a link is about: the pupils, and the teachers of the groups it leads through. Whether each
 * of them may open it, the rule of the module access decides.
 */
record WhoSees(List<String> pupils, List<String> teachers) {

    private static final Comparator<String> DUTCH = DutchOrder.ofNames();

    WhoSees {
        pupils = List.copyOf(pupils);
        teachers = List.copyOf(teachers);
    }

    static WhoSees of(RosterState roster, Link link) {
        return switch (link.target()) {
            case PUPIL -> of(roster, Set.of(link.who()), GroupsOfSchool.of(roster, link.who()));
            case GROUP -> of(roster, GroupsOfSchool.pupils(roster, link.who()), Set.of(link.who()));
        };
    }

    private static WhoSees of(RosterState roster, Set<UUID> pupils, Set<UUID> groups) {
        var teachers =
                roster.staffings().stream()
                        .filter(it -> groups.contains(it.group()))
                        .map(Staffing::staffMember)
                        .collect(Collectors.toSet());
        return new WhoSees(
                names(
                        roster.pupils().stream()
                                .filter(it -> pupils.contains(it.id()))
                                .map(it -> it.name())),
                names(
                        roster.staff().stream()
                                .filter(it -> teachers.contains(it.id()))
                                .map(it -> it.name())));
    }

    private static List<String> names(Stream<PersonName> names) {
        return names.map(PersonName::full).sorted(DUTCH).toList();
    }
}
