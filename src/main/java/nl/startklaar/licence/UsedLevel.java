package nl.startklaar.licence;

import java.util.UUID;

/** Somebody works, or worked last year, with this level of a method. */
record UsedLevel(UUID method, String level) {}
