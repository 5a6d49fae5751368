package nl.startklaar.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.catalogue.Product.Audience;

/**
 * All that the rule looks at for one person and one product, as it stands in the database: nothing
 * in here is decided yet, and no day has been compared with the day it is about.
 *
 * @param level the year group the product is for; empty when it is for all of them
 * @param onlyAtSchool whether its publisher refuses it at home
 * @param links of the product's method, that lead to a group of this person, to the person, or to a
 *     pupil of one of these groups
 * @param rights what the school has, and had, of this method
 * @param switches when the product's publisher was on
 */
public record Facts(
        Person person,
        Audience audience,
        Optional<String> level,
        boolean onlyAtSchool,
        List<Link> links,
        List<Right> rights,
        List<Period> switches) {

    public Facts {
        links = List.copyOf(links);
        rights = List.copyOf(rights);
        switches = List.copyOf(switches);
    }

    /**
     * From a day on, until another.
     *
     * @param firstDay absent: it always was so
     * @param goneFrom the first day on which it no longer is; absent: it goes on
     */
    public record Period(Optional<LocalDate> firstDay, Optional<LocalDate> goneFrom) {

        public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

        public boolean holds(LocalDate day) {
            return hasBegun(day) && goneFrom.filter(it -> !day.isBefore(it)).isEmpty();
        }

        public boolean hasBegun(LocalDate day) {
            return firstDay.filter(day::isBefore).isEmpty();
        }

        /** The same, but no longer than until that day. */
        Period endedBy(Optional<LocalDate> other) {
            return new Period(
                    firstDay,
                    Stream.of(goneFrom, other).flatMap(Optional::stream).min(LocalDate::compareTo));
        }
    }

    /**
     * Who works with which level of the method.
     *
     * @param group absent when it is about one pupil
     * @param pupil absent when it is about a group
     * @param pupilsOf the year group of the group's pupils who get it; empty: all of them
     * @param placesOfPupil where that pupil is, so that their teachers see it too
     */
    public record Link(
            String level,
            Optional<UUID> group,
            Optional<UUID> pupil,
            Optional<String> pupilsOf,
            List<Person.Place> placesOfPupil,
            Period period) {

        public Link {
            placesOfPupil = List.copyOf(placesOfPupil);
        }
    }

    /**
     * A licence.
     *
     * @param yearGroup the level it is for; empty: all of them
     * @param perPupil whether each pupil needs a seat
     * @param seats when this person held one
     * @param lastDay on which it still runs; absent: it goes on
     * @param viewUntil how long an ended one can still be looked into, that day included
     */
    public record Right(
            Optional<String> yearGroup,
            boolean perPupil,
            List<Period> seats,
            LocalDate firstDay,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> viewUntil) {

        public Right {
            seats = List.copyOf(seats);
        }

        boolean runs(LocalDate day) {
            return !day.isBefore(firstDay) && !hasEnded(day);
        }

        /** Ended, but what was made with it can still be seen. */
        boolean isToLookInto(LocalDate day) {
            return hasEnded(day) && viewUntil.filter(it -> !day.isAfter(it)).isPresent();
        }

        private boolean hasEnded(LocalDate day) {
            return lastDay.filter(day::isAfter).isPresent();
        }
    }
}
