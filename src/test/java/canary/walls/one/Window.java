package canary.walls.one;

import canary.walls.two.Neighbour;

/** Looks into its neighbour, who looks back: a cycle. */
public record Window(Neighbour neighbour) {}
