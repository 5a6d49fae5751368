package nl.startklaar.web;

/**
 * Below this path every route is {@link ForPrograms}: what is sent there needs no proof that it came
 * from a page of ours. A module with such routes brings one as a bean.
 *
 * @param pattern as in "/api/v1/**"
 */
public record ProgramPath(String pattern) {}
