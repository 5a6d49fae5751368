package nl.startklaar.roster;

import java.util.UUID;

/** One row of the roster; its id is ours, random, and given once. */
public sealed interface RosterRow
        permits Pupil,
                StaffMember,
                BaseGroup,
                CombinedGroup,
                Placement,
                CombinedMembership,
                Employment,
                Staffing,
                SourceKey,
                Departure {

    UUID id();
}
