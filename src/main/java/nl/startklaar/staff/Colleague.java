package nl.startklaar.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.startklaar.school.Role;

/** One person at a school, with everything they are there. */
record Colleague(
        Account account,
        Set<Role> roles,
        Optional<LocalDate> lastDay,
        Optional<Instant> signedInAt,
        State state) {

    Colleague {
        roles = Set.copyOf(roles);
    }

    /** How things stand with somebody's way in. */
    enum State {
        INVITED,
        ACTIVE,
        /** Has a last day, which has not passed. */
        ENDING,
        /** The last day has passed. */
        ENDED,
        /** Shut out everywhere. */
        DISABLED
    }

    /** All rows are of the same person. */
    static Colleague of(List<ColleagueRow> rows, LocalDate today) {
        var first = rows.getFirst();
        var roles = rows.stream().map(ColleagueRow::role).collect(Collectors.toSet());
        var lastDay = lastDay(rows);
        return new Colleague(
                first.account(), roles, lastDay, first.signedInAt(), state(first, lastDay, today));
    }

    List<Role> sortedRoles() {
        return roles.stream().sorted().toList();
    }

    /** Only when every role has one. */
    private static Optional<LocalDate> lastDay(List<ColleagueRow> rows) {
        return rows.stream().allMatch(it -> it.lastDay().isPresent())
                ? rows.stream().flatMap(it -> it.lastDay().stream()).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static State state(ColleagueRow row, Optional<LocalDate> lastDay, LocalDate today) {
        if (row.disabled()) {
            return State.DISABLED;
        }
        if (lastDay.filter(it -> it.isBefore(today)).isPresent()) {
            return State.ENDED;
        }
        if (!row.complete()) {
            return State.INVITED;
        }
        return lastDay.isPresent() ? State.ENDING : State.ACTIVE;
    }
}
