package nl.startklaar.family;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter that still opens something.
 *
 * @param number the first or the second of this child: two parents each have their own
 */
record Letter(UUID id, UUID pupil, int number, LocalDate lastDay) {}
