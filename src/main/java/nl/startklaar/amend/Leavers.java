package nl.startklaar.amend;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolDay;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.ErasePeople;
import nl.startklaar.roster.LeaverState;
import nl.startklaar.roster.RosterHistory;
import nl.startklaar.roster.Rosters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who left: brought back while that can be, and erased when their time has come. */
@Service
class Leavers {

    private final Rosters rosters;
    private final RosterHistory history;
    private final MergedStore merged;
    private final ErasePeople erasePeople;
    private final SchoolDay day;

    Leavers(
            Rosters rosters,
            RosterHistory history,
            MergedStore merged,
            ErasePeople erasePeople,
            SchoolDay day) {
        this.rosters = rosters;
        this.history = history;
        this.merged = merged;
        this.erasePeople = erasePeople;
        this.day = day;
    }

    /** The last who left first; whoever is to be erased tonight is not there any more. */
    @Transactional(readOnly = true)
    List<BringBack> list(SchoolId school) {
        var roster = rosters.read(school, SchoolYear.of(day.today()));
        var left =
                history.listDepartures(school).stream()
                        .filter(it -> state(it) != LeaverState.ERASED)
                        .toList();
        var people = left.stream().map(Departure::subject).toList();
        var rows = history.listRowsOf(school, people);
        var past = history.listChangesOf(school, people);
        return left.stream()
                .map(it ->
                        new BringBack(
                                it,
                                rows.getOrDefault(it.subject(), List.of()),
                                past.getOrDefault(it.subject(), List.of()),
                                roster))
                .toList();
    }

    @Transactional(readOnly = true)
    BringBack get(SchoolId school, UUID departure) {
        return list(school).stream()
                .filter(it -> it.departure().id().equals(departure))
                .findFirst()
                .orElseThrow(() -> new NotFound("departure", departure));
    }

    /**
     * @param place for a pupil of whom no last group is known
     */
    @Transactional
    HandOutcome bringBack(SchoolId school, UUID departure, @Nullable Place place) {
        var back = get(school, departure);
        var changes = back.changes(place, UUID::randomUUID);
        var deed =
                back.departure().kind() == Departure.Kind.PUPIL
                        ? "amend.audit.pupil-back"
                        : "amend.audit.staff-back";
        return HandOutcome.of(rosters.apply(school, back.roster().year(), changes, deed));
    }

    /** Nothing tells any more that these people were here, under whatever id; every night. */
    @Transactional
    void erase(SchoolId school) {
        var people =
                history.listDepartures(school).stream()
                        .filter(it -> state(it) == LeaverState.ERASED)
                        .map(Departure::subject)
                        .collect(Collectors.toSet());
        if (!people.isEmpty()) {
            erasePeople.erase(school, merged.withMerged(school, people), "amend.audit.erased");
        }
    }

    private LeaverState state(Departure departure) {
        return LeaverState.of(departure.firstDay(), day.today());
    }
}
