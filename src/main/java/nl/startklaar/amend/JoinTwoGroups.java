package nl.startklaar.amend;

import java.util.UUID;
import nl.startklaar.kernel.NotFound;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.RosterState;
import nl.startklaar.roster.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says that two groups are one. */
@Service
class JoinTwoGroups {

    private final Rosters rosters;

    JoinTwoGroups(Rosters rosters) {
        this.rosters = rosters;
    }

    @Transactional
    HandOutcome join(SchoolId school, SchoolYear year, UUID first, UUID second) {
        var roster = rosters.read(school, year);
        var join = new JoinGroups(roster, get(roster, first), get(roster, second));
        return HandOutcome.of(
                rosters.apply(school, year, join.changes(), "amend.audit.groups-joined"));
    }

    private static BaseGroup get(RosterState roster, UUID group) {
        return roster.groups().stream()
                .filter(it -> it.id().equals(group))
                .findFirst()
                .orElseThrow(() -> new NotFound("group", group));
    }
}
