package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.amend.HandOutcome.Done;
import nl.startklaar.amend.HandOutcome.Nothing;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.Rosters;
import nl.startklaar.school.School;
import nl.startklaar.staff.WayIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator changes about teachers and others who work at the school, at once. */
@Service
class StaffByHand {

    private final Rosters rosters;
    private final RosterHistory history;
    private final WayIn wayIn;
    private final AccessStore access;
    private final SchoolDay day;

    StaffByHand(
            Rosters rosters,
            RosterHistory history,
            WayIn wayIn,
            AccessStore access,
            SchoolDay day) {
        this.rosters = rosters;
        this.history = history;
        this.wayIn = wayIn;
        this.access = access;
        this.day = day;
    }

    /** With an address they can sign in at once, as what they are here and no longer than that. */
    @Transactional
    HandOutcome add(School school, SchoolYear year, NewStaff typed) {
        var known = new StaffRows(history.listRowsOf(school.id(), typed.member().id()));
        var changes = known.add(typed, year, UUID::randomUUID);
        var outcome = apply(school, year, changes, "amend.audit.staff-added");
        if (outcome instanceof Done(var changeSet) && !typed.member().email().isEmpty()) {
            letIn(school, typed, changeSet);
        }
        return outcome;
    }

    private void letIn(School school, NewStaff typed, UUID changeSet) {
        var member = typed.member();
        var role = typed.kind().role();
        wayIn.give(school, member.email(), member.name().full(), role, typed.lastDay())
                .ifPresent(it -> access.add(school.id(), changeSet, new Access(it, role)));
    }

    @Transactional
    HandOutcome takeOut(School school, SchoolYear year, UUID member, UUID group) {
        var changes = get(school, member).takeOut(group, year, day.today());
        return apply(school, year, changes, "amend.audit.staff-out");
    }

    @Transactional
    HandOutcome followLas(School school, SchoolYear year, UUID member) {
        var changes = get(school, member).followLas(year, day.today());
        return apply(school, year, changes, "amend.audit.staff-follows");
    }

    @Transactional
    HandOutcome leave(School school, UUID member, LocalDate firstDay) {
        var now = SchoolYear.of(day.today());
        var changes = get(school, member).leave(member, firstDay, now, UUID::randomUUID);
        return apply(school, now, changes, "amend.audit.staff-left");
    }

    /** Only for somebody the pupil administration never spoke of. */
    @Transactional
    HandOutcome remove(School school, UUID member) {
        var rows = get(school, member);
        if (!rows.isMadeByHand()) {
            return new Nothing();
        }
        var now = SchoolYear.of(day.today());
        return apply(school, now, rows.remove(), "amend.audit.staff-removed");
    }

    private StaffRows get(School school, UUID member) {
        var rows = history.listRowsOf(school.id(), member);
        if (rows.isEmpty()) {
            throw new NotFound("member of staff", member);
        }
        return new StaffRows(rows);
    }

    private HandOutcome apply(
            School school, SchoolYear year, List<RosterChange> changes, String deed) {
        return changes.isEmpty()
                ? new Nothing()
                : HandOutcome.of(rosters.apply(school.id(), year, changes, deed));
    }
}
