package nl.startklaar.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.amend.HandOutcome.Nothing;
import nl.startklaar.amend.HandOutcome.Refused;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.Rosters;
import nl.startklaar.web.Sentence;
import org.springframework.stereotype.Component;

/** What is the same for pupils and for staff; always part of a deed about one of them. */
@Component
class ChangeByHand {

    /**
     * What it is called when somebody goes.
     *
     * @param removed the deed that takes away whoever was never here
     * @param left the deed of somebody who leaves
     * @param missing what is said when a day is needed
     */
    record Ending(String removed, String left, String missing) {}

    private final Rosters rosters;
    private final SchoolDay day;

    ChangeByHand(Rosters rosters, SchoolDay day) {
        this.rosters = rosters;
        this.day = day;
    }

    HandOutcome apply(SchoolId school, SchoolYear year, List<RosterChange> changes, String deed) {
        return changes.isEmpty()
                ? new Nothing()
                : HandOutcome.of(rosters.apply(school, year, changes, deed));
    }

    /**
     * Whoever was only made by hand was never here; anybody else leaves on a day of this school
     * year or a later one. A day long ago would be a slip, and erase somebody the same night.
     */
    HandOutcome end(
            SchoolId school,
            UUID person,
            PersonRows rows,
            Optional<LocalDate> firstDay,
            Ending kind) {
        var now = SchoolYear.of(day.today());
        if (rows.isMadeByHand()) {
            return apply(school, now, rows.remove(), kind.removed());
        }
        if (firstDay.isEmpty()) {
            return new Refused(Sentence.of(kind.missing()));
        }
        if (firstDay.get().isBefore(now.firstDay())) {
            return new Refused(Sentence.of("amend.leave.too-early", now.firstDay()));
        }
        var changes = rows.leave(person, firstDay.get(), now, UUID::randomUUID);
        return apply(school, now, changes, kind.left());
    }
}
