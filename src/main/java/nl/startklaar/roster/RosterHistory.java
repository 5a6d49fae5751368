package nl.startklaar.roster;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done to the roster, by whom, about whom, and whether there is a way back. */
@Service
public class RosterHistory {

    private final ChangeSetStore sets;
    private final RosterStore rosters;
    private final NameStore names;
    private final Obstacles obstacles;
    private final AuditTrail audit;

    RosterHistory(
            ChangeSetStore sets,
            RosterStore rosters,
            NameStore names,
            Obstacles obstacles,
            AuditTrail audit) {
        this.sets = sets;
        this.rosters = rosters;
        this.names = names;
        this.obstacles = obstacles;
        this.audit = audit;
    }

    /**
     * The newest first, with their changes.
     *
     * @param deeds how the keys of the deeds begin: "amend."
     */
    @Transactional(readOnly = true)
    public List<PastDeed> listDeeds(SchoolId school, String deeds, int limit) {
        return withChanges(school, sets.listDeeds(school, deeds, limit));
    }

    @Transactional(readOnly = true)
    public Optional<PastDeed> findDeed(SchoolId school, UUID changeSet) {
        var found = sets.findDeed(school, changeSet).stream().toList();
        return withChanges(school, found).stream().findFirst();
    }

    /** What undoing would answer now, without doing it; empty when it can be undone. */
    @Transactional
    public Optional<UndoOutcome> findObstacle(SchoolId school, UUID changeSet) {
        var set =
                sets.find(school, changeSet)
                        .orElseThrow(() -> new NotFound("change set", changeSet));
        return obstacles.find(school, set);
    }

    /** Everything about a person, in all school years: themselves, their keys and their places. */
    @Transactional(readOnly = true)
    public List<RosterRow> listRowsOf(SchoolId school, UUID person) {
        return rosters.listRowsOf(school, List.of(person));
    }

    /**
     * @throws NotFound for whom there is nothing about
     */
    @Transactional(readOnly = true)
    public List<RosterRow> getRowsOf(SchoolId school, UUID person) {
        var rows = listRowsOf(school, person);
        if (rows.isEmpty()) {
            throw new NotFound("person", person);
        }
        return rows;
    }

    /** The same of several at once, by person. */
    @Transactional(readOnly = true)
    public Map<UUID, List<RosterRow>> listRowsOf(SchoolId school, Collection<UUID> people) {
        return rosters.listRowsOf(school, people).stream().collect(groupingBy(RosterRow::about));
    }

    /** Who left, in all school years; the last first. */
    @Transactional(readOnly = true)
    public List<Departure> listDepartures(SchoolId school) {
        return rosters.listDepartures(school);
    }

    /** What was changed about people and was not undone, by person and the newest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<RosterChange>> listChangesOf(SchoolId school, Collection<UUID> people) {
        return sets.listChangesOf(school, people).stream()
                .collect(groupingBy(it -> it.row().about()));
    }

    /** What people and groups are called, or were called last when they are gone. */
    @Transactional(readOnly = true)
    public Map<UUID, String> findNames(SchoolId school, Collection<UUID> subjects) {
        return names.findNames(school, subjects);
    }

    private List<PastDeed> withChanges(SchoolId school, List<PastDeed> found) {
        var accounts = audit.findAccounts(school, found.stream().map(it -> it.set().id()).toList());
        return found.stream()
                .map(it ->
                        new PastDeed(
                                it.set().with(sets.listChanges(school, it.set().id())),
                                it.deed(),
                                Optional.ofNullable(accounts.get(it.set().id()))))
                .toList();
    }
}
