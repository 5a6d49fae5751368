package nl.startklaar.roster;

import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * A group across base groups (<i>samengestelde groep</i>), for one subject or moment. Not a
 * combination group: that is a {@link BaseGroup} with several year groups.
 */
public record CombinedGroup(UUID id, SchoolYear year, String name, String description)
        implements RosterRow {}
