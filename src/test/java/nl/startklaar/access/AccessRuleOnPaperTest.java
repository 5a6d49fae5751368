package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.access.SlowAccess.Says;
import nl.startklaar.access.Verdict.Condition;
import nl.startklaar.access.Verdict.Step;
import nl.startklaar.school.Role;
import org.junit.jupiter.api.Test;

/** The rule, and how its facts are laid out, beside the slow answer: on random schools. */
class AccessRuleOnPaperTest {

    private static final int CASES =
            Boolean.getBoolean("startklaar.campaign") ? 5_000_000 : 120_000;

    private static final List<LocalDate> DAYS =
            List.of(
                    RandomSchool.MIDDLE.minusDays(1),
                    RandomSchool.MIDDLE,
                    RandomSchool.MIDDLE.plusDays(2));

    private int cases;
    private final Map<Condition, Integer> stopped = new EnumMap<>(Condition.class);
    private int opened;
    private int lookedBack;

    @Test
    void saysTheSameOfRandomSchools() {
        var random = new Random(20_260_907);
        while (cases < CASES) {
            compare(new RandomSchool(random), random);
        }

        assertThat(opened).as("worth comparing").isGreaterThan(CASES / 50);
        assertThat(lookedBack).isGreaterThan(CASES / 1000);
        assertThat(stopped.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Condition.PLACE_MAY)));
        assertThat(stopped.values()).allMatch(it -> it > CASES / 200);
    }

    private void compare(RandomSchool school, Random random) {
        var book = FactBook.of(school.rows);
        for (LocalDate day : DAYS) {
            for (Offered product : school.products()) {
                var slow = new SlowAccess(school.rows, product, day);
                school.pupils.forEach(
                        it -> same(book, book.pupil(it), product, day, slow.pupil(it)));
                for (UUID member : school.staff) {
                    var rows =
                            random.nextInt(5) == 0
                                    ? List.copyOf(school.staff.subList(0, 2))
                                    : List.of(member);
                    var given = roles(random);
                    same(
                            book,
                            book.staff(member, rows, given),
                            product,
                            day,
                            slow.adult(rows, given));
                }
                var nobody = roles(random);
                same(
                        book,
                        book.staff(new UUID(0, 1), List.of(), nobody),
                        product,
                        day,
                        slow.adult(List.of(), nobody));
            }
        }
    }

    private static Set<Role> roles(Random random) {
        var roles = EnumSet.noneOf(Role.class);
        if (random.nextInt(3) == 0) {
            roles.add(Role.values()[random.nextInt(Role.values().length)]);
        }
        return roles;
    }

    private void same(FactBook book, Person person, Offered product, LocalDate day, Says expected) {
        var verdict = decide(book, person, product, day);
        var found = new Says(verdict.firstUnmet().map(Step::condition), verdict.toLookInto());

        if (!found.equals(expected)) {
            assertThat(found)
                    .as("%s%n%s%n%s", person, facts(book, person, product), day)
                    .isEqualTo(expected);
        }
        cases++;
        expected.stopsAt().ifPresent(it -> stopped.merge(it, 1, Integer::sum));
        opened += expected.stopsAt().isEmpty() ? 1 : 0;
        lookedBack += expected.onlyToLookBack() ? 1 : 0;
    }

    private static Facts facts(FactBook book, Person person, Offered product) {
        return book.facts(book.around(person, product.method()), product);
    }

    private static Verdict decide(FactBook book, Person person, Offered product, LocalDate day) {
        return AccessRule.decide(facts(book, person, product), day);
    }

    /** Whoever shares the answers of others, is told what would be said to them alone. */
    @Test
    void saysTheSameOfEverybodyTogether() {
        var random = new Random(20_260_908);
        int shared = 0;
        for (int it = 0; it < CASES / 100; it++) {
            var school = new RandomSchool(random);
            var book = FactBook.of(school.rows);
            for (LocalDate day : DAYS) {
                shared += compareTogether(school, book, people(school, book, random), day);
            }
        }
        assertThat(shared).as("worth comparing").isGreaterThan(CASES / 100);
    }

    private static List<Person> people(RandomSchool school, FactBook book, Random random) {
        var staff = school.staff.stream().map(it -> book.staff(it, List.of(it), roles(random)));
        return Stream.concat(school.pupils.stream().map(book::pupil), staff).toList();
    }

    /** How many shared the answers of somebody before them. */
    private static int compareTogether(
            RandomSchool school, FactBook book, List<Person> people, LocalDate day) {
        var seen = Access.everybody(book, people, day, book::productsAround).people();
        assertThat(seen).extracting(Everybody.Seen::person).isEqualTo(people);
        Map<List<Answer>, Boolean> lists = new IdentityHashMap<>();
        for (Everybody.Seen one : seen) {
            var answered = new HashMap<UUID, Verdict>();
            one.answers().forEach(it -> answered.put(it.product(), it.verdict()));
            for (Offered product : school.products()) {
                var alone = decide(book, one.person(), product, day);
                var together = Optional.ofNullable(answered.get(product.product()));
                if (!together.map(alone::equals).orElse(!alone.opens())) {
                    assertThat(together).as("%s%n%s", one.person(), day).contains(alone);
                }
            }
            lists.put(one.answers(), true);
        }
        return people.size() - lists.size();
    }

    /** A guard that never bit is no guard. */
    @Test
    void seesAnAnswerThatIsWrong() {
        var school = new RandomSchool(new Random(1));
        var wrong = new Says(Optional.of(Condition.PLACE_MAY), true);

        assertThatThrownBy(() ->
                        same(
                                FactBook.of(school.rows),
                                FactBook.of(school.rows).pupil(school.pupils.getFirst()),
                                school.products().getFirst(),
                                RandomSchool.MIDDLE,
                                wrong))
                .isInstanceOf(AssertionError.class);
    }
}
