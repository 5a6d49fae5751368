package canary.walls.two;

import canary.walls.one.Window;
import org.jspecify.annotations.Nullable;

/** Looks into its neighbour, who looks back: a cycle. */
public record Neighbour(@Nullable Window window) {}
