package nl.startklaar.plan;

import static java.util.stream.Collectors.toSet;
import static nl.startklaar.plan.PlanGiven.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.BaseGroup;
import nl.startklaar.roster.Employment;
import nl.startklaar.roster.Placement;
import nl.startklaar.roster.RosterRow;
import nl.startklaar.roster.RosterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a school sees by itself goes through; what it may have overlooked waits for a person. */
class HoldsTest {

    private static final SchoolYear LAST_YEAR = new SchoolYear(2025);
    private static final RosterState NOTHING = RosterState.empty(YEAR);
    private static final RosterState NOTHING_BEFORE = RosterState.empty(LAST_YEAR);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 24);

    /** 200 pupils: numbers 0 to 24 in year group 1, 25 to 49 in 2, and so on. */
    private static final List<Pupils> SCHOOL = yearGroups(0);

    /** The same children a year later, without those of year group 8. */
    private static final List<Pupils> PROMOTED = yearGroups(1);

    /**
     * @param from the number of the first
     */
    private record Pupils(int from, int many, String yearGroup, String group) {

        Stream<Placement> places(SchoolYear year) {
            return IntStream.range(from, from + many).mapToObj(it -> place(year, it));
        }

        private Placement place(SchoolYear year, int number) {
            return new Placement(
                    id("place", year.startYear() * 10_000 + number),
                    year,
                    id("pupil", number),
                    yearGroup,
                    groupId(group),
                    null,
                    null);
        }

        /** All but these first ones. */
        Pupils without(int some) {
            return new Pupils(from + some, many - some, yearGroup, group);
        }
    }

    /** What lies on the table when a file has been planned. */
    private record Table(
            RosterState now,
            RosterState after,
            RosterState yearBefore,
            LocalDate referenceDay,
            Set<UUID> leftInFile) {

        String held() {
            var header = new FileHeader(after.year(), referenceDay, List.of());
            return new Holds(now, after, yearBefore, header, leftInFile)
                    .find()
                    .map(Stop::code)
                    .orElse("goes through");
        }
    }

    @Test
    void letsTheFirstFileOfASchoolThrough() {
        var table = new Table(NOTHING, school(SCHOOL), NOTHING_BEFORE, OCTOBER, Set.of());

        assertThat(table.held()).isEqualTo("goes through");
    }

    @ParameterizedTest(name = "in August {0} of 175 are gone and {1} infants and {2} others come")
    @CsvSource({
        "0, 25, 0, goes through",
        "17, 25, 0, goes through",
        "18, 25, 0, held.pupils-lost",
        "0, 90, 30, goes through",
        "0, 0, 31, held.pupils-gained",
    })
    void expectsEverybodyToMoveUpInAugust(int gone, int infants, int others, String held) {
        var after = new ArrayList<>(PROMOTED);
        after.set(0, PROMOTED.getFirst().without(gone));
        after.add(new Pupils(1000, infants, "1", "1"));
        after.add(new Pupils(2000, others, "5", "5"));

        assertThat(firstOfYear(after).held()).isEqualTo(held);
    }

    @Test
    void seesLastYearsFileUnderTheLabelOfThisYear() {
        assertThat(firstOfYear(SCHOOL).held()).isEqualTo("held.pupils-not-promoted");
    }

    @ParameterizedTest(name = "{0} of 175 stay in their year group")
    @CsvSource({"25, goes through", "50, held.pupils-not-promoted"})
    void letsSomeDoAYearAgain(int staying, String held) {
        var after = new ArrayList<>(PROMOTED);
        after.removeIf(it -> it.from() >= 25 && it.from() < 25 + staying);
        SCHOOL.stream()
                .filter(it -> it.from() >= 25 && it.from() < 25 + staying)
                .forEach(after::add);

        assertThat(firstOfYear(after).held()).isEqualTo(held);
    }

    /** A school for special education knows no year groups to move up to. */
    @Test
    void doesNotExpectSpecialSchoolsToMoveUp() {
        var special = List.of(new Pupils(0, 80, "S", "Beuk"));

        var table = new Table(NOTHING, school(special), lastYear(special), AUGUST, Set.of());

        assertThat(table.held()).isEqualTo("goes through");
    }

    @ParameterizedTest(name = "group 8 is gone on {0}")
    @CsvSource({
        "2027-06-30, held.pupils-lost",
        "2027-07-01, goes through",
        "2027-07-31, goes through",
        "2027-08-01, held.pupils-lost",
    })
    void expectsGroupEightToLeaveInJuly(LocalDate day, String held) {
        var after = withoutLast(SCHOOL, 25, "8");

        assertThat(new Table(school(SCHOOL), after, NOTHING_BEFORE, day, Set.of()).held())
                .isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} pupils are gone, of {1} of whom the file says so")
    @CsvSource({"30, 30, goes through", "30, 10, goes through", "30, 9, held.pupils-lost"})
    void expectsWhomTheFileItselfSaysToHaveLeft(int gone, int told, String held) {
        var left = IntStream.range(0, told).mapToObj(it -> id("pupil", it)).collect(toSet());
        var after = school(List.of(new Pupils(gone, 200 - gone, "3", "3")));
        var now = school(List.of(new Pupils(0, 200, "3", "3")));

        assertThat(new Table(now, after, NOTHING_BEFORE, OCTOBER, left).held()).isEqualTo(held);
    }

    /** Just below and just above each limit, for small schools and large ones. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "1, 8, goes through",
        "2, 8, held.pupils-lost",
        "2, 20, goes through",
        "20, 200, goes through",
        "21, 200, held.pupils-lost",
        "22, 200, held.pupils-lost",
        "49, 1000, goes through",
        "50, 1000, held.pupils-lost",
    })
    void holdsWhenPupilsAreGone(int gone, int of, String held) {
        var now = school(List.of(new Pupils(0, of, "4", "4")));
        var after = school(List.of(new Pupils(gone, of - gone, "4", "4")));

        assertThat(inOctober(now, after)).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} come to {1} in year group {2}")
    @CsvSource({
        "4, 8, 4, goes through",
        "5, 8, 4, held.pupils-gained",
        "40, 200, 1, goes through",
        "40, 200, 4, held.pupils-gained",
        "30, 200, 4, goes through",
        "31, 200, 4, held.pupils-gained",
        "74, 1000, 4, goes through",
        "75, 1000, 4, held.pupils-gained",
    })
    void holdsWhenPupilsComeWhoAreNoInfants(int come, int to, String yearGroup, String held) {
        var now = List.of(new Pupils(0, to, "4", "4"));
        var after = List.of(new Pupils(0, to, "4", "4"), new Pupils(5000, come, yearGroup, "4"));

        assertThat(inOctober(school(now), school(after))).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} of {1} move")
    @CsvSource({
        "4, 8, goes through",
        "5, 8, held.pupils-moved",
        "40, 200, goes through",
        "41, 200, held.pupils-moved",
        "50, 200, held.pupils-moved",
        "59, 1000, goes through",
        "60, 1000, held.pupils-moved",
    })
    void holdsWhenPupilsMove(int moving, int of, String held) {
        var other = new Pupils(5000, 1, "4", "4B");
        var now = List.of(new Pupils(0, of - 1, "4", "4A"), other);
        var after =
                List.of(
                        new Pupils(0, moving, "4", "4B"),
                        new Pupils(moving, of - 1 - moving, "4", "4A"),
                        other);

        assertThat(inOctober(school(now), school(after))).isEqualTo(held);
    }

    @Test
    void letsEveryGroupGetAnotherName() {
        var now = school(List.of(new Pupils(0, 25, "3", "3A"), new Pupils(25, 25, "4", "4A")));

        assertThat(inOctober(now, changed(now, it -> it, name -> name + " Anja")))
                .isEqualTo("goes through");
    }

    @Test
    void letsEveryGroupGetAnotherKey() {
        var now = school(List.of(new Pupils(0, 25, "3", "3A"), new Pupils(25, 25, "4", "4A")));

        assertThat(inOctober(now, changed(now, HoldsTest::another, name -> name)))
                .isEqualTo("goes through");
    }

    @ParameterizedTest(name = "{0} of {1} groups go")
    @CsvSource({
        "1, 2, goes through",
        "2, 4, held.groups-lost",
        "2, 8, goes through",
        "3, 8, held.groups-lost",
        "4, 40, goes through",
        "5, 40, held.groups-lost",
    })
    void holdsWhenGroupsGo(int gone, int of, String held) {
        assertThat(inOctober(groups(of), groups(of - gone))).isEqualTo(held);
        assertThat(
                        new Table(
                                        NOTHING,
                                        groups(of - gone),
                                        lastYearOf(groups(of)),
                                        AUGUST,
                                        Set.of())
                                .held())
                .isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} groups come to {1}")
    @CsvSource({
        "2, 2, goes through",
        "3, 2, held.groups-gained",
        "4, 8, goes through",
        "5, 8, held.groups-gained",
        "7, 40, goes through",
        "8, 40, held.groups-gained",
    })
    void holdsWhenGroupsCome(int come, int to, String held) {
        assertThat(inOctober(groups(to), groups(to + come))).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} of {1} staff go, {2} come")
    @CsvSource({
        "2, 4, 0, goes through",
        "3, 4, 0, held.staff-lost",
        "6, 20, 0, goes through",
        "7, 20, 0, held.staff-lost",
        "10, 20, 0, held.staff-lost",
        "14, 100, 0, goes through",
        "15, 100, 0, held.staff-lost",
        "0, 4, 4, goes through",
        "0, 4, 5, held.staff-gained",
        "0, 20, 10, goes through",
        "0, 20, 11, held.staff-gained",
        "0, 100, 24, goes through",
        "0, 100, 25, held.staff-gained",
        "20, 20, 0, goes through", // a file without staff says nothing of it
    })
    void holdsWhenStaffGoesOrComes(int gone, int of, int come, String held) {
        assertThat(inOctober(staff(0, of), staff(gone, of + come))).isEqualTo(held);
    }

    @Test
    void tellsTheFirstReasonWithItsNumbers() {
        var now = school(List.of(new Pupils(0, 200, "4", "4")));
        var after = school(List.of(new Pupils(22, 178, "4", "4"), new Pupils(5000, 90, "4", "4")));
        var header = new FileHeader(YEAR, OCTOBER, List.of());

        assertThat(new Holds(now, after, NOTHING_BEFORE, header, Set.of()).find())
                .contains(new Stop.Held(Limit.PUPILS_LOST, 22, 200));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void neverHoldsNothing(Limit limit) {
        assertThat(limit.isExceededBy(0, 0)).isFalse();
        assertThat(limit.isExceededBy(0, 1000)).isFalse();
    }

    private static Stream<Limit> limits() {
        return Stream.of(Limit.values());
    }

    private static String inOctober(RosterState now, RosterState after) {
        return new Table(now, after, NOTHING_BEFORE, OCTOBER, Set.of()).held();
    }

    private static Table firstOfYear(List<Pupils> after) {
        return new Table(NOTHING, school(after), lastYear(SCHOOL), AUGUST, Set.of());
    }

    private static List<Pupils> yearGroups(int later) {
        return IntStream.rangeClosed(1, 8 - later)
                .mapToObj(it -> new Pupils((it - 1) * 25, 25, "" + (it + later), "" + (it + later)))
                .toList();
    }

    private static RosterState withoutLast(List<Pupils> pupils, int many, String group) {
        var rest = pupils.subList(0, pupils.size() - 1);
        var before = school(pupils);
        List<RosterRow> rows = new ArrayList<>(school(rest).rows().toList());
        before.groups().stream().filter(it -> it.name().equals(group)).forEach(rows::add);
        assertThat(pupils.getLast().many()).isEqualTo(many);
        return RosterState.of(YEAR, rows);
    }

    private static RosterState school(List<Pupils> pupils) {
        return state(YEAR, pupils);
    }

    private static RosterState lastYear(List<Pupils> pupils) {
        return state(LAST_YEAR, pupils);
    }

    private static RosterState state(SchoolYear year, List<Pupils> pupils) {
        List<RosterRow> rows = new ArrayList<>();
        pupils.stream().map(Pupils::group).distinct().map(it -> group(year, it)).forEach(rows::add);
        pupils.forEach(it -> it.places(year).forEach(rows::add));
        return RosterState.of(year, rows);
    }

    private static BaseGroup group(SchoolYear year, String name) {
        return new BaseGroup(groupId(name), year, name, "", List.of());
    }

    /** The same children in groups with other ids or names. */
    private static RosterState changed(
            RosterState state, UnaryOperator<UUID> id, UnaryOperator<String> name) {
        List<RosterRow> rows = new ArrayList<>();
        for (BaseGroup it : state.groups()) {
            rows.add(
                    new BaseGroup(
                            id.apply(it.id()), YEAR, name.apply(it.name()), "", it.yearGroups()));
        }
        for (Placement it : state.placements()) {
            var group = id.apply(Objects.requireNonNull(it.group()));
            rows.add(new Placement(it.id(), YEAR, it.pupil(), it.yearGroup(), group, null, null));
        }
        return RosterState.of(YEAR, rows);
    }

    private static UUID another(UUID id) {
        return new UUID(id.getMostSignificantBits() + 1, id.getLeastSignificantBits());
    }

    private static RosterState groups(int many) {
        List<RosterRow> rows = new ArrayList<>();
        IntStream.range(0, many).mapToObj(it -> group(YEAR, "Groep " + it)).forEach(rows::add);
        rows.addAll(new Pupils(0, 20, "1", "Groep 0").places(YEAR).toList());
        return RosterState.of(YEAR, rows);
    }

    private static RosterState lastYearOf(RosterState state) {
        return RosterState.of(LAST_YEAR, state.rows().toList());
    }

    private static RosterState staff(int from, int to) {
        List<RosterRow> rows = new ArrayList<>(groups(1).rows().toList());
        IntStream.range(from, to)
                .mapToObj(
                        it -> new Employment(id("job", it), YEAR, id("adult", it), List.of("LRK")))
                .forEach(rows::add);
        return RosterState.of(YEAR, rows);
    }

    private static UUID groupId(String name) {
        return id("group " + name, 0);
    }

    private static UUID id(String what, int number) {
        return new UUID(what.hashCode(), number);
    }
}
