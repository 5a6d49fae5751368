package nl.startklaar.staff;

import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.school.Role;
import org.jspecify.annotations.Nullable;

/**
 * A way in that a deed gave somebody, or made longer, with all that is needed to take it back.
 *
 * @param wasHere whether they were that already
 * @param lastDayBefore until when, if they were; null without an end
 */
public record Access(UUID account, Role role, boolean wasHere, @Nullable LocalDate lastDayBefore) {}
