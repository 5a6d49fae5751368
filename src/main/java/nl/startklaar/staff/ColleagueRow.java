package nl.startklaar.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.school.Role;

/**
 * One role of one person at a school.
 *
 * @param complete whether the person chose a password
 */
record ColleagueRow(
        Account account,
        Role role,
        Optional<LocalDate> lastDay,
        Optional<Instant> signedInAt,
        boolean complete,
        boolean disabled) {}
