package nl.startklaar.roster;

import java.util.Optional;
import java.util.UUID;

/**
 * A change set with what was done and by whom, as a history shows it.
 *
 * @param deed a key of the words
 * @param account who did it; empty when it was no person
 */
public record PastDeed(ChangeSet set, String deed, Optional<UUID> account) {}
