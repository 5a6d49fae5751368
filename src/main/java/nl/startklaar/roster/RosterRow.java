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

    /** The person a row is about, or the group itself. */
    default UUID about() {
        return switch (this) {
            case Pupil it -> it.id();
            case StaffMember it -> it.id();
            case BaseGroup it -> it.id();
            case CombinedGroup it -> it.id();
            case Placement it -> it.pupil();
            case CombinedMembership it -> it.pupil();
            case Employment it -> it.staffMember();
            case Staffing it -> it.staffMember();
            case SourceKey it -> it.subject();
            case Departure it -> it.subject();
        };
    }
}
