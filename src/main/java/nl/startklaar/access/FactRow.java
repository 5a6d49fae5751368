package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.catalogue.Product.Audience;

/** One row of what the modules publish, as it stands there. */
sealed interface FactRow {

    /** A pupil in the school year; without a group when the pupil has none. */
    record Placed(UUID pupil, Optional<UUID> group, String yearGroup, Period period)
            implements FactRow {}

    /** A pupil in a combined group, for as long as the pupil is at school. */
    record Combined(UUID pupil, UUID group) implements FactRow {}

    record Departed(UUID person, LocalDate firstDay) implements FactRow {}

    /**
     * @param roles the codes of the formats
     */
    record Employed(UUID member, List<String> roles, Period period) implements FactRow {

        public Employed {
            roles = List.copyOf(roles);
        }
    }

    /**
     * @param roles the codes of the formats; empty: as in general
     */
    record AtGroup(UUID member, UUID group, List<String> roles, Period period) implements FactRow {

        public AtGroup {
            roles = List.copyOf(roles);
        }
    }

    record Linked(
            UUID method,
            boolean toGroup,
            UUID target,
            String level,
            Optional<String> pupilsOf,
            Period period)
            implements FactRow {}

    record Licensed(
            UUID licence,
            UUID method,
            boolean perPupil,
            Optional<String> yearGroup,
            LocalDate firstDay,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> viewUntil)
            implements FactRow {}

    record Seated(UUID licence, UUID pupil, Period period) implements FactRow {}

    record Switched(UUID publisher, Period period) implements FactRow {}

    record Offered(
            UUID product,
            UUID method,
            UUID publisher,
            Audience audience,
            Optional<String> level,
            boolean onlyAtSchool)
            implements FactRow {}
}
