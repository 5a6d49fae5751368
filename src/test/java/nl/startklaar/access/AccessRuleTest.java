package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.access.Facts.Link;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.access.Facts.Right;
import nl.startklaar.access.Person.Held;
import nl.startklaar.access.Person.Kind;
import nl.startklaar.access.Person.Place;
import nl.startklaar.access.Verdict.Condition;
import nl.startklaar.access.Verdict.State;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.access.Verdict.Why;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role beside every condition, and each boundary of a day. */
class AccessRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final UUID GROUP = new UUID(0, 5);
    private static final UUID ME = new UUID(0, 1);

    private static final Set<Role> GIVE_NO_LESSONS =
            EnumSet.of(Role.ICT_COORDINATOR, Role.HEAD, Role.BOARD, Role.OPERATOR);

    /** What is broken, one thing at a time. */
    private enum Broken {
        NOTHING(Why.FINE),
        ROSTER(Why.NOT_IN_ROSTER),
        LEFT(Why.LEFT),
        LINK(Why.NOT_LINKED),
        LICENCE(Why.NO_LICENCE),
        PUBLISHER(Why.PUBLISHER_NEVER_ON);

        private final Why why;

        Broken(Why why) {
            this.why = why;
        }
    }

    static Stream<Arguments> everyRoleAndCondition() {
        return Stream.of(Role.values())
                .flatMap(role ->
                        Stream.of(Broken.values())
                                .flatMap(broken ->
                                        Stream.of(Audience.values())
                                                .map(it -> Arguments.of(role, broken, it))));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndCondition")
    void anAdult(Role role, Broken broken, Audience audience) {
        assertThat(why(facts(adult(role, broken), broken, audience)))
                .isEqualTo(expected(role, broken, audience));
    }

    /** As a person at a school would say it. */
    private static Why expected(Role role, Broken broken, Audience audience) {
        if (broken == Broken.LEFT) {
            return Why.LEFT;
        }
        if (GIVE_NO_LESSONS.contains(role)) {
            return Why.ROLE_GIVES_NO_LESSONS;
        }
        if (broken == Broken.ROSTER && role != Role.CARE_COORDINATOR) {
            return Why.NOT_IN_ROSTER;
        }
        if (broken != Broken.NOTHING && broken != Broken.ROSTER) {
            return broken.why;
        }
        boolean mayNotTest = role == Role.TRAINEE || role == Role.SUPPORT_STAFF;
        return audience == Audience.TEST && mayNotTest ? Why.TEST_NOT_FOR_ROLE : Why.FINE;
    }

    @ParameterizedTest
    @EnumSource
    void aPupil(Broken broken) {
        var pupil = pupil(broken);

        assertThat(why(facts(pupil, broken, Audience.PUPIL))).isEqualTo(broken.why);
        assertThat(why(facts(pupil, broken, Audience.TEST))).isEqualTo(broken.why);
        assertThat(why(facts(pupil, broken, Audience.TEACHER)))
                .isEqualTo(broken == Broken.NOTHING ? Why.FOR_TEACHERS : broken.why);
    }

    @Test
    void looksAtTheConditionsInTheirOrderAndStopsAtTheFirst() {
        var chain =
                AccessRule.decide(
                                facts(pupil(Broken.NOTHING), Broken.LICENCE, Audience.PUPIL), TODAY)
                        .chain();

        assertThat(chain).extracting(Step::condition).containsExactly(Condition.values());
        assertThat(chain)
                .extracting(Step::state)
                .containsExactly(
                        State.MET,
                        State.MET,
                        State.UNMET,
                        State.NOT_REACHED,
                        State.NOT_REACHED,
                        State.NOT_REACHED);
    }

    @Test
    void refusesAtHomeWhatIsForSchoolAlone() {
        var person = pupil(Broken.NOTHING);
        var fine = facts(person, Broken.NOTHING, Audience.PUPIL);
        var onlyAtSchool =
                new Facts(
                        person,
                        fine.audience(),
                        fine.level(),
                        true,
                        fine.links(),
                        fine.rights(),
                        fine.switches());
        var atHome = OnDay.of(person, TODAY).atHome(true);

        assertThat(AccessRule.decide(fine, atHome).opens()).isTrue();
        assertThat(AccessRule.decide(onlyAtSchool, TODAY).opens()).isTrue();
        assertThat(AccessRule.decide(onlyAtSchool, atHome).firstUnmet().map(Step::why))
                .contains(Why.NOT_AT_HOME);
    }

    @Test
    void leavesThePlaceToTheSignIn() {
        var verdict =
                AccessRule.decide(
                        facts(pupil(Broken.NOTHING), Broken.NOTHING, Audience.PUPIL), TODAY);

        assertThat(verdict.opens()).isTrue();
        assertThat(verdict.chain().getLast().state()).isEqualTo(State.AT_SIGN_IN);
    }

    @Test
    void countsTheLastDayOfALicenceAndNotTheDayAfter() {
        var until = right(false, TODAY.minusDays(9), Optional.of(TODAY), Optional.empty());

        assertThat(why(withRights(until), TODAY)).isEqualTo(Why.FINE);
        assertThat(why(withRights(until), TODAY.plusDays(1))).isEqualTo(Why.LICENCE_ENDED);
        assertThat(
                        why(
                                withRights(
                                        right(
                                                false,
                                                TODAY.plusDays(1),
                                                Optional.empty(),
                                                Optional.empty())),
                                TODAY))
                .isEqualTo(Why.LICENCE_NOT_YET);
    }

    @Test
    void letsTeachersLookBackUntilTheDayThatWasSaidAndPupilsNot() {
        var ended =
                right(
                        false,
                        TODAY.minusDays(90),
                        Optional.of(TODAY.minusDays(1)),
                        Optional.of(TODAY.plusDays(1)));
        var teacher =
                facts(
                        adult(Role.TEACHER, Broken.NOTHING),
                        Broken.NOTHING,
                        Audience.PUPIL,
                        List.of(ended));

        assertThat(AccessRule.decide(teacher, TODAY.plusDays(1)).toLookInto()).isTrue();
        assertThat(AccessRule.decide(teacher, TODAY.plusDays(1)).opens()).isTrue();
        assertThat(AccessRule.decide(teacher, TODAY.plusDays(2)).opens()).isFalse();
        assertThat(why(withRights(ended), TODAY)).isEqualTo(Why.LICENCE_ENDED);
    }

    @Test
    void wantsASeatOfAPupilAndOfNobodyElse() {
        var seatless = right(true, TODAY.minusDays(9), Optional.empty(), Optional.empty());
        var teacher =
                facts(
                        adult(Role.TEACHER, Broken.NOTHING),
                        Broken.NOTHING,
                        Audience.PUPIL,
                        List.of(seatless));

        assertThat(why(withRights(seatless), TODAY)).isEqualTo(Why.NO_SEAT);
        assertThat(why(teacher)).isEqualTo(Why.FINE);
    }

    @Test
    void endsARoleWithTheLastDayOfASubstitute() {
        var until = new Period(Optional.empty(), Optional.of(TODAY.plusDays(1)));
        var substitute =
                new Person(
                        Kind.STAFF,
                        ME,
                        List.of(new Held(Role.TEACHER, until)),
                        List.of(new Place(Optional.of(GROUP), "", until)),
                        Optional.empty());
        var facts = facts(substitute, Broken.NOTHING, Audience.TEST);

        assertThat(why(facts, TODAY)).isEqualTo(Why.FINE);
        assertThat(why(facts, TODAY.plusDays(1))).isEqualTo(Why.LEFT);
    }

    private static Why why(Facts facts) {
        return why(facts, TODAY);
    }

    private static Why why(Facts facts, LocalDate day) {
        return AccessRule.decide(facts, day).firstUnmet().map(Step::why).orElse(Why.FINE);
    }

    private static Facts withRights(Right... rights) {
        return facts(pupil(Broken.NOTHING), Broken.NOTHING, Audience.PUPIL, List.of(rights));
    }

    private static Person adult(Role role, Broken broken) {
        return new Person(
                Kind.STAFF, ME, List.of(Held.always(role)), places(broken, ""), left(broken));
    }

    private static Person pupil(Broken broken) {
        return new Person(Kind.PUPIL, ME, List.of(), places(broken, "5"), left(broken));
    }

    private static List<Place> places(Broken broken, String yearGroup) {
        return broken == Broken.ROSTER
                ? List.of()
                : List.of(new Place(Optional.of(GROUP), yearGroup, Period.ALWAYS));
    }

    private static Optional<LocalDate> left(Broken broken) {
        return broken == Broken.LEFT ? Optional.of(TODAY) : Optional.empty();
    }

    private static Facts facts(Person person, Broken broken, Audience audience) {
        var running = right(false, TODAY, Optional.empty(), Optional.empty());
        return facts(
                person, broken, audience, broken == Broken.LICENCE ? List.of() : List.of(running));
    }

    private static Facts facts(
            Person person, Broken broken, Audience audience, List<Right> rights) {
        var link =
                new Link(
                        "5",
                        Optional.of(GROUP),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Period.ALWAYS);
        return new Facts(
                person,
                audience,
                Optional.of("5"),
                false,
                broken == Broken.LINK ? List.of() : List.of(link),
                rights,
                broken == Broken.PUBLISHER ? List.of() : List.of(Period.ALWAYS));
    }

    private static Right right(
            boolean perPupil,
            LocalDate firstDay,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> viewUntil) {
        return new Right(Optional.empty(), perPupil, List.of(), firstDay, lastDay, viewUntil);
    }
}
