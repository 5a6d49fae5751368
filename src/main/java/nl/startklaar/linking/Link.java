package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolYear;

/**
 * Somebody works with one level of a method, in one school year. It is closed one day, and never
 * deleted.
 *
 * @param level the year group whose material it is
 * @param target whether a group or one pupil works with it
 * @param who the group, or the pupil
 * @param pupilsOf the year group of the group's pupils who get it; empty: all of them
 * @param goneFrom the first day on which it no longer holds
 */
public record Link(
        UUID id,
        SchoolYear year,
        UUID method,
        String level,
        Target target,
        UUID who,
        Optional<String> pupilsOf,
        LocalDate firstDay,
        Optional<LocalDate> goneFrom) {

    public enum Target {
        GROUP,
        PUPIL
    }

    /** The pupils of one year group in a group get the level of that year group. */
    public static Link ofGroup(
            SchoolYear year, UUID group, UUID method, String yearGroup, LocalDate firstDay) {
        return new Link(
                UUID.randomUUID(),
                year,
                method,
                yearGroup,
                Target.GROUP,
                group,
                Optional.of(yearGroup),
                firstDay,
                Optional.empty());
    }

    public boolean isOfGroup() {
        return target == Target.GROUP;
    }

    public boolean isOfGroup(UUID group) {
        return isOfGroup() && who.equals(group);
    }

    /** Whether it still holds on this day, or will hold later. */
    public boolean isOpen(LocalDate day) {
        return goneFrom.filter(it -> !day.isBefore(it)).isEmpty();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && isOpen(day);
    }

    /** Whether it gives pupils of this year group what is meant for their own year. */
    boolean isOwnLevel(String yearGroup) {
        return isOfGroup() && level.equals(yearGroup) && reaches(yearGroup);
    }

    /** Whether it is for pupils of this year group. */
    boolean reaches(String yearGroup) {
        return pupilsOf.isEmpty() || pupilsOf.get().equals(yearGroup);
    }

    /** Whether both say the same, apart from the days. */
    boolean isLike(Link other) {
        return year.equals(other.year)
                && method.equals(other.method)
                && level.equals(other.level)
                && target == other.target
                && who.equals(other.who)
                && pupilsOf.equals(other.pupilsOf);
    }

    Link until(LocalDate day) {
        return until(Optional.of(day));
    }

    /**
     * @param end empty: it goes on
     */
    Link until(Optional<LocalDate> end) {
        return new Link(id, year, method, level, target, who, pupilsOf, firstDay, end);
    }

    /** The same from a day on, until the same end. */
    Link again(LocalDate day) {
        return movedTo(who, day, goneFrom);
    }

    /** The same for another group or pupil. */
    Link movedTo(UUID other, LocalDate day, Optional<LocalDate> end) {
        return new Link(UUID.randomUUID(), year, method, level, target, other, pupilsOf, day, end);
    }
}
