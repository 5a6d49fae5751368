package nl.startklaar.shortcut;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.access.Access;
import nl.startklaar.catalogue.Catalogue;
import nl.startklaar.catalogue.Offer;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.GroupToday;
import nl.startklaar.roster.GroupsToday;
import nl.startklaar.roster.Sight;
import org.springframework.stereotype.Component;

/** What a shortcut of a school can lead to. */
@Component
class Choices {

    private final GroupsToday groups;
    private final Access access;
    private final Catalogue catalogue;
    private final SchoolDay day;

    Choices(GroupsToday groups, Access access, Catalogue catalogue, SchoolDay day) {
        this.groups = groups;
        this.access = access;
        this.catalogue = catalogue;
        this.day = day;
    }

    List<GroupToday> groups(SchoolId school) {
        return groups.list(school, Sight.everything(), day.today());
    }

    /** What somebody at the school can open today: a shortcut to anything else would disappoint. */
    List<Offer> products(SchoolId school) {
        var opens =
                access.everybody(school, day.today()).people().stream()
                        .map(it -> it.answers())
                        .distinct()
                        .flatMap(List::stream)
                        .filter(it -> it.verdict().opens())
                        .map(it -> it.product())
                        .collect(Collectors.toSet());
        return catalogue.listOffers(opens);
    }

    /** What shortcuts lead to already, also when nobody can open it now. */
    List<Offer> products(List<Shortcut> shortcuts) {
        return catalogue.listOffers(
                shortcuts.stream()
                        .flatMap(it -> it.product().stream())
                        .collect(Collectors.toSet()));
    }

    /** Empty for a group of a year that is over. */
    Optional<GroupToday> group(SchoolId school, UUID id) {
        return groups.find(school, Sight.everything(), id, day.today());
    }
}
