package nl.startklaar.amend;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil is put.
 *
 * @param group absent: in none
 * @param yearGroup the pupil's own, also in a combination group
 */
record Place(@Nullable UUID group, String yearGroup) {}
