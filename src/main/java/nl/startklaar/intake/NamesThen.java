package nl.startklaar.intake;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.ChangeSet;
import nl.startklaar.roster.CombinedGroup;
import nl.startklaar.roster.CombinedMembership;
import nl.startklaar.roster.Departure;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.Pupil;
import nl.startklaar.roster.RosterChange;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import nl.startklaar.roster.SourceKey;
import nl.startklaar.roster.StaffMember;
import nl.startklaar.roster.Staffing;
import org.springframework.stereotype.Component;

/**
 * What the people and groups were called that a change set speaks of and does not change itself.
 * The changes before it tell: today's roster may have other names by now, or none.
 */
@Component
class NamesThen {

    private final Rosters rosters;

    NamesThen(Rosters rosters) {
        this.rosters = rosters;
    }

    /**
     * A roster of names and nothing else: who was where is what the change set itself has to say.
     *
     * @param earlier change sets, the newest first
     */
    RosterState find(SchoolId school, ChangeSet set, List<UUID> earlier) {
        var wanted = listWanted(set.changes());
        Map<UUID, RosterRow> found = new HashMap<>();
        for (UUID id : earlier) {
            if (wanted.isEmpty()) {
                break;
            }
            rosters.findChangeSet(school, id)
                    .filter(it -> wasInForce(it, set.appliedAt()))
                    .ifPresent(it ->
                            take(it.changes().stream().map(RosterChange::row), wanted, found));
        }
        if (!wanted.isEmpty()) {
            take(rosters.read(school, set.year()).rows(), wanted, found);
        }
        return RosterState.of(set.year(), found.values());
    }

    private static boolean wasInForce(ChangeSet earlier, Instant at) {
        return earlier.undoneAt().map(it -> !it.isBefore(at)).orElse(true);
    }

    private static void take(Stream<RosterRow> rows, Set<UUID> wanted, Map<UUID, RosterRow> found) {
        rows.filter(it -> wanted.remove(it.id())).forEach(it -> found.put(it.id(), it));
    }

    private static Set<UUID> listWanted(List<RosterChange> changes) {
        var changed = changes.stream().map(it -> it.row().id()).collect(toSet());
        Set<UUID> wanted = new HashSet<>();
        for (RosterChange change : changes) {
            Stream.of(change, change.inverse())
                    .flatMap(it -> named(it.row()))
                    .filter(it -> !changed.contains(it))
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private static Stream<UUID> named(RosterRow row) {
        return switch (row) {
            case Placement it ->
                    Stream.concat(Stream.of(it.pupil()), Stream.ofNullable(it.group()));
            case CombinedMembership it -> Stream.of(it.pupil(), it.combinedGroup());
            case Employment it -> Stream.of(it.staffMember());
            case Staffing it -> Stream.of(it.staffMember(), it.group());
            case Pupil _, StaffMember _, BaseGroup _, CombinedGroup _, SourceKey _, Departure _ ->
                    Stream.empty();
        };
    }
}
