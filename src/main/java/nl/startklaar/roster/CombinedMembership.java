package nl.startklaar.roster;

import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/** A pupil is in a combined group. */
public record CombinedMembership(UUID id, SchoolYear year, UUID pupil, UUID combinedGroup)
        implements RosterRow {}
