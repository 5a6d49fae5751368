package nl.startklaar.calendar;

import java.util.UUID;

/** A deviation as the school wrote it down, so that it can be taken away again. */
record OwnDeviation(UUID id, Deviation deviation) {}
