package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A pupil in one school year: which year group, and in which base group.
 *
 * @param yearGroup the pupil's own, which always wins from the group's; empty when unknown
 * @param group absent when the file puts the pupil in none
 * @param firstDay from when the pupil is at school, if the file says so
 * @param lastDay from which day the pupil is no longer at school (<i>uitstroomdatum</i>)
 * @param byHand whether a person put the pupil here, and not the pupil administration (yet)
 */
public record Placement(
        UUID id,
        SchoolYear year,
        UUID pupil,
        String yearGroup,
        @Nullable UUID group,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        boolean byHand)
        implements RosterRow {

    /** As the pupil administration says it. */
    public Placement(
            UUID id,
            SchoolYear year,
            UUID pupil,
            String yearGroup,
            @Nullable UUID group,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        this(id, year, pupil, yearGroup, group, firstDay, lastDay, false);
    }

    public Placement withId(UUID other) {
        return new Placement(other, year, pupil, yearGroup, group, firstDay, lastDay, byHand);
    }

    public Placement withPupil(UUID other) {
        return new Placement(id, year, other, yearGroup, group, firstDay, lastDay, byHand);
    }

    public Placement withPlace(String otherYearGroup, @Nullable UUID otherGroup) {
        return new Placement(
                id, year, pupil, otherYearGroup, otherGroup, firstDay, lastDay, byHand);
    }

    public Placement withLastDay(@Nullable LocalDate other) {
        return new Placement(id, year, pupil, yearGroup, group, firstDay, other, byHand);
    }

    public Placement withByHand(boolean other) {
        return new Placement(id, year, pupil, yearGroup, group, firstDay, lastDay, other);
    }
}
