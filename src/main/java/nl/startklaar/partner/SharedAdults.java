package nl.startklaar.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.consent.SharedPerson;
import nl.startklaar.consent.SharedPerson.Kind;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.PersonName;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import nl.startklaar.school.AtSchool;
import org.springframework.stereotype.Component;

/** An adult as a publisher could get to know them: from the roster, and else from their account. */
@Component
class SharedAdults {

    private final Rosters rosters;

    SharedAdults(Rosters rosters) {
        this.rosters = rosters;
    }

    SharedPerson of(AtSchool at, LocalDate today) {
        var state = rosters.read(at.school(), SchoolYear.of(today));
        var members =
                state.staff().stream()
                        .filter(it -> it.email().equalsIgnoreCase(at.viewer().email()))
                        .toList();
        var name =
                members.stream()
                        .map(StaffMember::name)
                        .findFirst()
                        .orElseGet(() -> nameOf(at.viewer().name()));
        return new SharedPerson(
                Kind.TEACHER,
                name.given().isEmpty() ? name.full() : name.given(),
                name.withoutGiven(),
                Optional.of(at.viewer().email()),
                at.details().name(),
                at.details().brin().code(),
                groups(state, members, today),
                Optional.empty());
    }

    /** The first word is what somebody is called; better is not known of who is in no roster. */
    private static PersonName nameOf(String account) {
        int space = account.indexOf(' ');
        return space < 0
                ? new PersonName(account, "", "", "", "")
                : new PersonName(
                        account.substring(0, space), "", "", "", account.substring(space + 1));
    }

    private static List<String> groups(
            RosterState state, List<StaffMember> members, LocalDate today) {
        var ids = members.stream().map(StaffMember::id).collect(Collectors.toSet());
        var mine =
                state.staffings().stream()
                        .filter(it -> ids.contains(it.staffMember()))
                        .filter(it -> isThere(it, today))
                        .map(Staffing::group)
                        .collect(Collectors.toSet());
        return names(state, mine).sorted().toList();
    }

    private static boolean isThere(Staffing staffing, LocalDate today) {
        var last = staffing.lastDay();
        return last == null || !today.isAfter(last);
    }

    private static Stream<String> names(RosterState state, Set<UUID> groups) {
        return Stream.concat(
                state.groups().stream().filter(it -> groups.contains(it.id())).map(BaseGroup::name),
                state.combinedGroups().stream()
                        .filter(it -> groups.contains(it.id()))
                        .map(CombinedGroup::name));
    }
}
