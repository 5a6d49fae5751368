package nl.startklaar.amend;

import java.util.List;
import java.util.UUID;
import nl.startklaar.amend.HandOutcome.Done;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.SchoolChanged;
import nl.startklaar.roster.PersonMerged;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.StaffMember;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says that two are one, or that they are two after all. */
@Service
class MergeDoubles {

    static final String DEED = "amend.audit.merged";

    private final Rosters rosters;
    private final RosterHistory history;
    private final NotDoubleStore notDoubles;
    private final MergedStore merged;
    private final ObjectProvider<PersonMerged> followers;
    private final ApplicationEventPublisher events;
    private final SchoolDay day;

    MergeDoubles(
            Rosters rosters,
            RosterHistory history,
            NotDoubleStore notDoubles,
            MergedStore merged,
            ObjectProvider<PersonMerged> followers,
            ApplicationEventPublisher events,
            SchoolDay day) {
        this.rosters = rosters;
        this.history = history;
        this.notDoubles = notDoubles;
        this.merged = merged;
        this.followers = followers;
        this.events = events;
        this.day = day;
    }

    @Transactional(readOnly = true)
    List<LikelyDouble> list(SchoolId school, SchoolYear year) {
        return Doubles.find(rosters.read(school, year), notDoubles.list(school));
    }

    @Transactional
    HandOutcome merge(SchoolId school, UUID kept, UUID gone) {
        var rows = history.listRowsOf(school, kept);
        var others = history.listRowsOf(school, gone);
        if (kept.equals(gone) || !areOfOneKind(rows, others)) {
            throw new NotFound("pair", gone);
        }
        var year = SchoolYear.of(day.today());
        var outcome =
                HandOutcome.of(rosters.apply(school, year, Merge.of(kept, rows, others), DEED));
        if (outcome instanceof Done(var changeSet)) {
            merged.add(school, gone, kept, changeSet);
            followers.orderedStream().forEach(it -> it.merged(school, kept, gone, changeSet));
        }
        return outcome;
    }

    /** They are not asked about again. */
    @Transactional
    void tellApart(SchoolId school, PersonPair pair) {
        notDoubles.add(school, pair);
        events.publishEvent(new SchoolChanged(school));
    }

    private static boolean areOfOneKind(List<RosterRow> rows, List<RosterRow> others) {
        return has(Pupil.class, rows) && has(Pupil.class, others)
                || has(StaffMember.class, rows) && has(StaffMember.class, others);
    }

    private static boolean has(Class<? extends RosterRow> kind, List<RosterRow> rows) {
        return rows.stream().anyMatch(kind::isInstance);
    }
}
