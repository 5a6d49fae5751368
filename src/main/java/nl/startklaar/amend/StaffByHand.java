package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.amend.ChangeByHand.Ending;
import nl.startklaar.amend.HandOutcome.Done;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.school.School;
import nl.startklaar.staff.WayIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator changes about teachers and others who work at the school, at once. */
@Service
class StaffByHand {

    private static final Ending ENDING =
            new Ending(
                    "amend.audit.staff-removed",
                    "amend.audit.staff-left",
                    "amend.staff.leave.missing");

    private final ChangeByHand change;
    private final RosterHistory history;
    private final WayIn wayIn;
    private final AccessStore access;
    private final SchoolDay day;

    StaffByHand(
            ChangeByHand change,
            RosterHistory history,
            WayIn wayIn,
            AccessStore access,
            SchoolDay day) {
        this.change = change;
        this.history = history;
        this.wayIn = wayIn;
        this.access = access;
        this.day = day;
    }

    /** With an address they can sign in at once, as what they are here and as long as that. */
    @Transactional
    HandOutcome add(School school, SchoolYear year, NewStaff typed) {
        var known = new StaffRows(history.listRowsOf(school.id(), typed.member().id()));
        var changes = known.add(typed, year, UUID::randomUUID);
        var outcome = change.apply(school.id(), year, changes, "amend.audit.staff-added");
        if (outcome instanceof Done(var changeSet) && !typed.member().email().isEmpty()) {
            letIn(school, typed, changeSet);
        }
        return outcome;
    }

    private void letIn(School school, NewStaff typed, UUID changeSet) {
        var member = typed.member();
        var role = typed.kind().role();
        wayIn.give(school, member.email(), member.name().full(), role, typed.lastDay())
                .ifPresent(it -> access.add(school.id(), changeSet, it));
    }

    @Transactional
    HandOutcome takeOut(School school, SchoolYear year, UUID member, UUID group) {
        var changes = get(school.id(), member).takeOut(group, year, day.today());
        return change.apply(school.id(), year, changes, "amend.audit.staff-out");
    }

    @Transactional
    HandOutcome followLas(School school, SchoolYear year, UUID member) {
        var changes = get(school.id(), member).followLas(year, day.today());
        return change.apply(school.id(), year, changes, "amend.audit.staff-follows");
    }

    /** No longer at work from this day on; or never here, when only ever made by hand. */
    @Transactional
    HandOutcome end(SchoolId school, UUID member, Optional<LocalDate> firstDay) {
        return change.end(school, member, get(school, member), firstDay, ENDING);
    }

    private StaffRows get(SchoolId school, UUID member) {
        return new StaffRows(history.getRowsOf(school, member));
    }
}
