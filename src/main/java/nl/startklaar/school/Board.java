package nl.startklaar.school;

/** A school board (<i>bestuur</i>), which has one school or many. */
public record Board(BoardId id, String name) {}
