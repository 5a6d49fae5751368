package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.amend.ChangeByHand.Ending;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a coordinator changes about pupils, at once and until the file says the same. Each deed is a
 * change set of its own.
 */
@Service
class PupilsByHand {

    private static final Ending ENDING =
            new Ending(
                    "amend.audit.pupil-removed",
                    "amend.audit.pupil-left",
                    "amend.pupil.leave.missing");

    private final ChangeByHand change;
    private final RosterHistory history;

    PupilsByHand(ChangeByHand change, RosterHistory history) {
        this.change = change;
        this.history = history;
    }

    @Transactional
    HandOutcome add(SchoolId school, SchoolYear year, NewPupil typed) {
        var changes = PupilRows.add(typed, year, UUID::randomUUID);
        return change.apply(school, year, changes, "amend.audit.pupil-added");
    }

    @Transactional
    HandOutcome put(SchoolId school, SchoolYear year, UUID pupil, Place place) {
        var changes = get(school, pupil).put(pupil, year, place, UUID::randomUUID);
        var deed = place.group() == null ? "amend.audit.pupil-out" : "amend.audit.pupil-moved";
        return change.apply(school, year, changes, deed);
    }

    @Transactional
    HandOutcome followLas(SchoolId school, SchoolYear year, UUID pupil) {
        var changes = get(school, pupil).followLas(year);
        return change.apply(school, year, changes, "amend.audit.pupil-follows");
    }

    /** No longer at school from this day on; or never here, when only ever made by hand. */
    @Transactional
    HandOutcome end(SchoolId school, UUID pupil, Optional<LocalDate> firstDay) {
        return change.end(school, pupil, get(school, pupil), firstDay, ENDING);
    }

    private PupilRows get(SchoolId school, UUID pupil) {
        return new PupilRows(history.getRowsOf(school, pupil));
    }
}
