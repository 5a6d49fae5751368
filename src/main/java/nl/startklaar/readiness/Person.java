package nl.startklaar.readiness;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who said or took something.
 *
 * @param account null when the person was erased since
 * @param name as it was at that time, so that the line stays readable when the person has left
 */
public record Person(@Nullable UUID account, String name) {}
