package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.amend.HandOutcome.Nothing;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator changes about pupils, at once and until the file says the same. Each deed is a
 * change set of its own.
 */
@Service
class PupilsByHand {

    private final Rosters rosters;
    private final RosterHistory history;
    private final SchoolDay day;

    PupilsByHand(Rosters rosters, RosterHistory history, SchoolDay day) {
        this.rosters = rosters;
        this.history = history;
        this.day = day;
    }

    @Transactional
    HandOutcome add(SchoolId school, SchoolYear year, NewPupil typed) {
        var changes = PupilRows.add(typed, year, UUID::randomUUID);
        return apply(school, year, changes, "amend.audit.pupil-added");
    }

    @Transactional
    HandOutcome put(SchoolId school, SchoolYear year, UUID pupil, Place place) {
        var changes = get(school, pupil).put(pupil, year, place, UUID::randomUUID);
        var deed = place.group() == null ? "amend.audit.pupil-out" : "amend.audit.pupil-moved";
        return apply(school, year, changes, deed);
    }

    @Transactional
    HandOutcome followLas(SchoolId school, SchoolYear year, UUID pupil) {
        var changes = get(school, pupil).followLas(year);
        return apply(school, year, changes, "amend.audit.pupil-follows");
    }

    @Transactional
    HandOutcome leave(SchoolId school, UUID pupil, LocalDate firstDay) {
        var now = SchoolYear.of(day.today());
        var changes = get(school, pupil).leave(pupil, firstDay, now, UUID::randomUUID);
        return apply(school, now, changes, "amend.audit.pupil-left");
    }

    /** Only for somebody the pupil administration never spoke of. */
    @Transactional
    HandOutcome remove(SchoolId school, UUID pupil) {
        var rows = get(school, pupil);
        if (!rows.isMadeByHand()) {
            return new Nothing();
        }
        var now = SchoolYear.of(day.today());
        return apply(school, now, rows.remove(), "amend.audit.pupil-removed");
    }

    private PupilRows get(SchoolId school, UUID pupil) {
        var rows = history.listRowsOf(school, pupil);
        if (rows.isEmpty()) {
            throw new NotFound("pupil", pupil);
        }
        return new PupilRows(rows);
    }

    private HandOutcome apply(
            SchoolId school, SchoolYear year, List<RosterChange> changes, String deed) {
        return changes.isEmpty()
                ? new Nothing()
                : HandOutcome.of(rosters.apply(school, year, changes, deed));
    }
}
