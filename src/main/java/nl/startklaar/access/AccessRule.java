package nl.startklaar.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.access.Facts.Link;
import nl.startklaar.access.Facts.Period;
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
 * tiles, the way in, the trace, the checks and the rehearsal all ask {@link Access}, and that asks
 * here. It is pure; it looks at nothing but its arguments.
 */
final class AccessRule {

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

    private final Facts facts;
    private final Person person;
    private final LocalDate day;
    private final Set<Role> roles;
    private final List<Place> places;
    private final Set<UUID> groups;
    private final List<Link> links;
    private final boolean atHome;

    private AccessRule(Facts facts, OnDay who) {
        this.facts = facts;
        this.person = who.person();
        this.day = who.day();
        this.roles = who.roles();
        this.places = who.places();
        this.groups = who.groups();
        this.atHome = who.atHome();
        this.links = facts.links().stream().filter(this::isAtLevel).filter(this::reaches).toList();
    }

    /**
     * In the order of the conditions; what comes after the first that is not met, is not reached.
     */
    static Verdict decide(Facts facts, LocalDate day) {
        return decide(facts, OnDay.of(facts.person(), day));
    }

    /**
     * The same of somebody of whom many products are asked.
     *
     * @param who the person of the facts
     */
    static Verdict decide(Facts facts, OnDay who) {
        return new AccessRule(facts, who).decide();
    }

    /** The first condition alone, which is the same for every product. */
    static Step inRoster(Person person, LocalDate day) {
        var nothing =
                new Facts(
                        person,
                        Audience.PUPIL,
                        Optional.empty(),
                        false,
                        List.of(),
                        List.of(),
                        List.of());
        return new AccessRule(nothing, OnDay.of(person, day)).inRoster();
    }

    private Verdict decide() {
        var chain = new ArrayList<Step>();
        boolean opens = true;
        for (Condition condition : Condition.values()) {
            var step = opens ? look(condition) : Step.notReached(condition);
            opens = opens && step.state() != State.UNMET;
            chain.add(step);
        }
        return new Verdict(
                chain,
                roleMay().state() == State.MET,
                opens && rights().stream().noneMatch(it -> it.runs(day)));
    }

    private Step look(Condition condition) {
        return switch (condition) {
            case IN_ROSTER -> inRoster();
            case LINKED -> givesNoLessons() ? Step.notAsked(condition) : linked();
            case LICENCE_RUNS -> givesNoLessons() ? Step.notAsked(condition) : licenceRuns();
            case PUBLISHER_ON -> givesNoLessons() ? Step.notAsked(condition) : publisherOn();
            case ROLE_MAY -> roleMay();
            case PLACE_MAY -> placeMay();
        };
    }

    private Step inRoster() {
        var is = Condition.IN_ROSTER;
        if (person.goneFrom().filter(it -> !day.isBefore(it)).isPresent()) {
            return Step.unmet(is, Why.LEFT, person.goneFrom());
        }
        if (seesEveryGroup() || !places.isEmpty()) {
            return Step.met(is);
        }
        if (person.places().isEmpty()) {
            return givesNoLessons()
                    ? Step.met(is)
                    : Step.unmet(is, Why.NOT_IN_ROSTER, Optional.empty());
        }
        var periods = person.places().stream().map(Place::period).toList();
        var coming = periods.stream().filter(it -> !it.hasBegun(day)).map(Period::firstDay);
        return first(coming)
                .map(it -> Step.unmet(is, Why.NOT_YET_AT_SCHOOL, Optional.of(it)))
                .orElseGet(() ->
                        Step.unmet(is, Why.LEFT, last(periods.stream().map(Period::goneFrom))));
    }

    private boolean seesEveryGroup() {
        return roles.contains(Role.CARE_COORDINATOR);
    }

    /** Such a person is told by the role, not by links, why there is nothing to open. */
    private boolean givesNoLessons() {
        return person.kind() == Kind.STAFF && Collections.disjoint(roles, GIVE_LESSONS);
    }

    private Step linked() {
        var is = Condition.LINKED;
        if (links.stream().anyMatch(it -> it.period().holds(day))) {
            return Step.met(is);
        }
        if (groups.isEmpty() && !seesEveryGroup()) {
            return Step.unmet(is, Why.NO_GROUP, Optional.empty());
        }
        var coming = links.stream().map(Link::period).filter(it -> !it.hasBegun(day)).toList();
        if (!coming.isEmpty()) {
            return Step.unmet(is, Why.LINK_NOT_YET, first(coming.stream().map(Period::firstDay)));
        }
        if (othersHaveIt()) {
            return Step.unmet(is, Why.ONLY_OTHER_YEAR_GROUP, Optional.empty());
        }
        return links.isEmpty()
                ? Step.unmet(is, Why.NOT_LINKED, Optional.empty())
                : Step.unmet(
                        is,
                        Why.LINK_CLOSED,
                        last(links.stream().map(it -> it.period().goneFrom())));
    }

    /** Whether others in the pupil's own group have the method today, and this pupil just not. */
    private boolean othersHaveIt() {
        return person.kind() == Kind.PUPIL
                && facts.links().stream()
                        .filter(it -> it.period().holds(day))
                        .filter(it -> it.group().filter(groups::contains).isPresent())
                        .anyMatch(it -> !isForPupil(it));
    }

    /** A product for all levels belongs to a link of any level. */
    private boolean isAtLevel(Link link) {
        return facts.level().filter(it -> !it.equals(link.level())).isEmpty();
    }

    private boolean reaches(Link link) {
        boolean toMyGroup = link.group().filter(groups::contains).isPresent();
        return switch (person.kind()) {
            case PUPIL ->
                    link.pupil().filter(person.id()::equals).isPresent()
                            || toMyGroup && isForPupil(link);
            case STAFF -> seesEveryGroup() || toMyGroup || isOfMyPupil(link);
        };
    }

    private boolean isForPupil(Link link) {
        return link.pupilsOf().isEmpty()
                || places.stream().anyMatch(it -> it.yearGroup().equals(link.pupilsOf().get()));
    }

    private boolean isOfMyPupil(Link link) {
        return link.placesOfPupil().stream()
                .filter(it -> it.period().holds(day))
                .anyMatch(it -> it.group().filter(groups::contains).isPresent());
    }

    private Step licenceRuns() {
        var is = Condition.LICENCE_RUNS;
        var rights = rights();
        if (rights.isEmpty()) {
            return Step.unmet(is, Why.NO_LICENCE, Optional.empty());
        }
        var running = rights.stream().filter(it -> it.runs(day)).toList();
        if (running.stream().anyMatch(this::hasRoom)) {
            return Step.met(is);
        }
        if (!running.isEmpty()) {
            return Step.unmet(is, Why.NO_SEAT, Optional.empty());
        }
        if (mayLookBack() && rights.stream().anyMatch(it -> it.isToLookInto(day))) {
            return Step.met(is);
        }
        var coming = rights.stream().map(Right::firstDay).filter(day::isBefore);
        return first(coming.map(Optional::of))
                .map(it -> Step.unmet(is, Why.LICENCE_NOT_YET, Optional.of(it)))
                .orElseGet(() ->
                        Step.unmet(
                                is, Why.LICENCE_ENDED, last(rights.stream().map(Right::lastDay))));
    }

    /** Only licences per pupil are counted one by one, and only pupils are counted. */
    private boolean hasRoom(Right right) {
        return !right.perPupil()
                || person.kind() == Kind.STAFF
                || right.seats().stream().anyMatch(it -> it.holds(day));
    }

    /** Teachers look back at what was made; pupils do not. */
    private boolean mayLookBack() {
        return person.kind() == Kind.STAFF;
    }

    /** For the level of the product, or else for one of the levels at which it is linked. */
    private List<Right> rights() {
        return facts.rights().stream().filter(this::isAtLevel).toList();
    }

    private boolean isAtLevel(Right right) {
        return right.yearGroup().isEmpty()
                || facts.level()
                        .map(it -> it.equals(right.yearGroup().get()))
                        .orElseGet(() -> isLinkedAt(right.yearGroup().get()));
    }

    private boolean isLinkedAt(String level) {
        return links.stream()
                .filter(it -> it.period().holds(day))
                .anyMatch(it -> it.level().equals(level));
    }

    private Step publisherOn() {
        var is = Condition.PUBLISHER_ON;
        var switches = facts.switches();
        if (switches.stream().anyMatch(it -> it.holds(day))) {
            return Step.met(is);
        }
        var off = last(switches.stream().filter(it -> it.hasBegun(day)).map(Period::goneFrom));
        return off.isPresent()
                ? Step.unmet(is, Why.PUBLISHER_OFF, off)
                : Step.unmet(is, Why.PUBLISHER_NEVER_ON, Optional.empty());
    }

    private Step roleMay() {
        var is = Condition.ROLE_MAY;
        if (person.kind() == Kind.PUPIL) {
            return facts.audience() == Audience.TEACHER
                    ? Step.unmet(is, Why.FOR_TEACHERS, Optional.empty())
                    : Step.met(is);
        }
        if (givesNoLessons()) {
            return Step.unmet(is, Why.ROLE_GIVES_NO_LESSONS, Optional.empty());
        }
        return facts.audience() == Audience.TEST && Collections.disjoint(roles, GIVE_TESTS)
                ? Step.unmet(is, Why.TEST_NOT_FOR_ROLE, Optional.empty())
                : Step.met(is);
    }

    /** Of who is not signed in, it is said beforehand where it will not open. */
    private Step placeMay() {
        if (!atHome) {
            return Step.atSignIn(facts.onlyAtSchool() ? Why.NOT_AT_HOME : Why.AT_SIGN_IN);
        }
        return facts.onlyAtSchool()
                ? Step.unmet(Condition.PLACE_MAY, Why.NOT_AT_HOME, Optional.empty())
                : Step.met(Condition.PLACE_MAY);
    }

    private static Optional<LocalDate> first(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    private static Optional<LocalDate> last(Stream<Optional<LocalDate>> days) {
        return days.flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
