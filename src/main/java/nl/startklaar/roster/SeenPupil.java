package nl.startklaar.roster;

import java.util.UUID;

/**
 * A pupil as whoever sees the pupil's group does.
 *
 * @param group what the group is called; empty without one
 */
public record SeenPupil(UUID id, PersonName name, String yearGroup, String group) {}
