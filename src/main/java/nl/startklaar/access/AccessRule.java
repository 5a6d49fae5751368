package nl.startklaar.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.startklaar.access.Facts.Link;
import nl.startklaar.access.Facts.Right;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Person.Place;
import nl.startklaar.access.Verdict.Condition;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.school.Role;

/**
 * Decides who may open what on a day, and says why. It is the only place where this is decided:
 * tiles, the way in, the trace, the checks and the rehearsal all ask here. It is pure; it looks at
 * nothing but its arguments.
 */
public final class AccessRule {

    /** Adults who stand before a group, or help one. */
    private static final Set<Role> GIVE_LESSONS =
            EnumSet.of(
                    Role.TEACHER,
                    Role.SUBSTITUTE,
                    Role.CARE_COORDINATOR,
                    Role.TRAINEE,
                    Role.SUPPORT_STAFF);

    /** A trainee who is a teacher too, is a teacher: what one role may, another does not forbid. */
    private static final Set<Role> GIVE_TESTS =
            EnumSet.of(Role.TEACHER, Role.SUBSTITUTE, Role.CARE_COORDINATOR);

    private AccessRule() {}

    /**
     * In the order of the conditions; what comes after the first that is not met, is not reached.
     */
    public static Verdict decide(Facts facts, LocalDate day) {
        var chain = new ArrayList<Step>();
        for (Condition condition : Condition.values()) {
            chain.add(
                    chain.stream().anyMatch(it -> it.state() == State.UNMET)
                            ? Step.notReached(condition)
                            : look(condition, facts, day));
        }
        boolean opens = chain.stream().noneMatch(it -> it.state() == State.UNMET);
        return new Verdict(chain, opens && !runs(facts, day));
    }

    private static Step look(Condition condition, Facts facts, LocalDate day) {
        return switch (condition) {
            case IN_ROSTER -> inRoster(facts.person(), day);
            case LINKED -> linked(facts, day);
            case LICENCE_RUNS -> licenceRuns(facts, day);
            case PUBLISHER_ON -> publisherOn(facts, day);
            case ROLE_MAY -> roleMay(facts);
            case PLACE_MAY ->
                    new Step(
                            Condition.PLACE_MAY,
                            State.AT_SIGN_IN,
                            Why.AT_SIGN_IN,
                            Optional.empty());
        };
    }

    private static Step inRoster(Person person, LocalDate day) {
        var is = Condition.IN_ROSTER;
        if (person.goneFrom().filter(it -> !day.isBefore(it)).isPresent()) {
            return Step.unmet(is, Why.LEFT, person.goneFrom());
        }
        if (person.places().isEmpty()) {
            return seesEveryGroup(person) || givesNoLessons(person)
                    ? Step.met(is)
                    : Step.unmet(is, Why.NOT_IN_ROSTER, Optional.empty());
        }
        if (seesEveryGroup(person)) {
            return Step.met(is);
        }
        var places = person.places().stream().map(Place::period).toList();
        if (places.stream().anyMatch(it -> it.holds(day))) {
            return Step.met(is);
        }
        return places.stream().allMatch(it -> !it.hasBegun(day))
                ? Step.unmet(
                        is,
                        Why.NOT_YET_AT_SCHOOL,
                        first(places.stream().map(Facts.Period::firstDay)))
                : Step.unmet(is, Why.LEFT, last(places.stream().map(Facts.Period::goneFrom)));
    }

    private static boolean seesEveryGroup(Person person) {
        return person.roles().contains(Role.CARE_COORDINATOR);
    }

    /** Such a person is told by the role, not by the roster, why there is nothing to open. */
    private static boolean givesNoLessons(Person person) {
        return person.kind() == Kind.STAFF && Collections.disjoint(person.roles(), GIVE_LESSONS);
    }

    private static Step linked(Facts facts, LocalDate day) {
        var is = Condition.LINKED;
        if (givesNoLessons(facts.person())) {
            return Step.met(is);
        }
        var atLevel = facts.links().stream().filter(it -> isAtLevel(it.level(), facts)).toList();
        var mine = atLevel.stream().filter(reaches(facts.person(), day)).toList();
        if (mine.stream().anyMatch(it -> it.period().holds(day))) {
            return Step.met(is);
        }
        if (facts.person().kind() == Kind.PUPIL && groups(facts.person(), day).isEmpty()) {
            return Step.unmet(is, Why.NO_GROUP, Optional.empty());
        }
        var coming = mine.stream().filter(it -> !it.period().hasBegun(day)).toList();
        if (!coming.isEmpty()) {
            return Step.unmet(
                    is, Why.LINK_NOT_YET, first(coming.stream().map(it -> it.period().firstDay())));
        }
        if (!mine.isEmpty()) {
            return Step.unmet(
                    is, Why.LINK_CLOSED, last(mine.stream().map(it -> it.period().goneFrom())));
        }
        return Step.unmet(
                is,
                othersHaveIt(facts, day) ? Why.ONLY_OTHER_YEAR_GROUP : Why.NOT_LINKED,
                Optional.empty());
    }

    /** Whether others in the pupil's own group have the method today, and this pupil just not. */
    private static boolean othersHaveIt(Facts facts, LocalDate day) {
        var groups = groups(facts.person(), day);
        return facts.person().kind() == Kind.PUPIL
                && facts.links().stream()
                        .filter(it -> it.group().filter(groups::contains).isPresent())
                        .anyMatch(it -> it.period().holds(day));
    }

    /** A product for all levels belongs to a link of any level. */
    private static boolean isAtLevel(String level, Facts facts) {
        return facts.level().isEmpty() || facts.level().get().equals(level);
    }

    private static Predicate<Link> reaches(Person person, LocalDate day) {
        var groups = groups(person, day);
        return switch (person.kind()) {
            case PUPIL ->
                    link ->
                            link.pupil().filter(person.id()::equals).isPresent()
                                    || link.group().filter(groups::contains).isPresent()
                                            && isForPupil(link, person, day);
            case STAFF ->
                    link ->
                            seesEveryGroup(person)
                                    || link.group().filter(groups::contains).isPresent()
                                    || !Collections.disjoint(link.groupsOfPupil(), groups);
        };
    }

    private static boolean isForPupil(Link link, Person pupil, LocalDate day) {
        return link.pupilsOf().isEmpty()
                || pupil.places().stream()
                        .filter(it -> it.period().holds(day))
                        .anyMatch(it -> it.yearGroup().equals(link.pupilsOf().get()));
    }

    private static Set<UUID> groups(Person person, LocalDate day) {
        return person.places().stream()
                .filter(it -> it.period().holds(day))
                .flatMap(it -> it.group().stream())
                .collect(Collectors.toSet());
    }

    private static Step licenceRuns(Facts facts, LocalDate day) {
        var is = Condition.LICENCE_RUNS;
        if (givesNoLessons(facts.person())) {
            return Step.met(is);
        }
        var rights = facts.rights().stream().filter(it -> isRightFor(it, facts)).toList();
        if (rights.isEmpty()) {
            return Step.unmet(is, Why.NO_LICENCE, Optional.empty());
        }
        boolean isPupil = facts.person().kind() == Kind.PUPIL;
        var running = rights.stream().filter(it -> runs(it, day)).toList();
        if (running.stream().anyMatch(it -> !isPupil || !it.perPupil() || it.hasSeat())) {
            return Step.met(is);
        }
        if (!running.isEmpty()) {
            return Step.unmet(is, Why.NO_SEAT, Optional.empty());
        }
        if (!isPupil && rights.stream().anyMatch(it -> isToLookInto(it, day))) {
            return Step.met(is);
        }
        var coming = rights.stream().map(Right::firstDay).filter(day::isBefore).toList();
        return coming.isEmpty()
                ? Step.unmet(is, Why.LICENCE_ENDED, last(rights.stream().map(Right::lastDay)))
                : Step.unmet(is, Why.LICENCE_NOT_YET, first(coming.stream().map(Optional::of)));
    }

    private static boolean isRightFor(Right right, Facts facts) {
        return right.yearGroup().isEmpty()
                || facts.level().isEmpty()
                || right.yearGroup().equals(facts.level());
    }

    private static boolean runs(Facts facts, LocalDate day) {
        return facts.rights().stream()
                .filter(it -> isRightFor(it, facts))
                .anyMatch(it -> runs(it, day));
    }

    private static boolean runs(Right right, LocalDate day) {
        return !day.isBefore(right.firstDay()) && right.lastDay().filter(day::isAfter).isEmpty();
    }

    /** Teachers look back at what was made; pupils do not. */
    private static boolean isToLookInto(Right right, LocalDate day) {
        return right.lastDay().filter(day::isAfter).isPresent()
                && right.viewUntil().filter(it -> !day.isAfter(it)).isPresent();
    }

    private static Step publisherOn(Facts facts, LocalDate day) {
        var is = Condition.PUBLISHER_ON;
        if (givesNoLessons(facts.person())
                || facts.switches().stream().anyMatch(it -> it.holds(day))) {
            return Step.met(is);
        }
        var off =
                last(
                        facts.switches().stream()
                                .filter(it -> it.hasBegun(day))
                                .map(Facts.Period::goneFrom));
        return off.isPresent()
                ? Step.unmet(is, Why.PUBLISHER_OFF, off)
                : Step.unmet(is, Why.PUBLISHER_NEVER_ON, Optional.empty());
    }

    private static Step roleMay(Facts facts) {
        var is = Condition.ROLE_MAY;
        var person = facts.person();
        if (person.kind() == Kind.PUPIL) {
            return facts.audience() == Audience.TEACHER
                    ? Step.unmet(is, Why.FOR_TEACHERS, Optional.empty())
                    : Step.met(is);
        }
        if (givesNoLessons(person)) {
            return Step.unmet(is, Why.ROLE_GIVES_NO_LESSONS, Optional.empty());
        }
        return facts.audience() == Audience.TEST && Collections.disjoint(person.roles(), GIVE_TESTS)
                ? Step.unmet(is, Why.TEST_NOT_FOR_ROLE, Optional.empty())
                : Step.met(is);
    }

    private static Optional<LocalDate> first(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> last(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
