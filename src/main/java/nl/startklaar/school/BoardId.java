package nl.startklaar.school;

import java.util.UUID;

/** Our own id of a school board (<i>bestuur</i>). */
public record BoardId(UUID value) {}
