package nl.startklaar.school;

import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What a person is somewhere, today.
 *
 * @param school where, for roles at a school
 * @param board where, for {@link Role#BOARD}
 */
public record Appointment(Role role, @Nullable SchoolId school, @Nullable BoardId board) {}
