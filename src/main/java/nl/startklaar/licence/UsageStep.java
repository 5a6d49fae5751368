package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * On this day the number of pupils who work with a method went up or down.
 *
 * @param yearGroup whose licences they use; empty for those that are for all levels
 */
record UsageStep(UUID method, Optional<String> yearGroup, LocalDate day, int change) {}
