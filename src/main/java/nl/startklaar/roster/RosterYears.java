package nl.startklaar.roster;

/** The rosters of a school year and of the one before it, as they were at one moment. */
public record RosterYears(RosterState now, RosterState before) {}
