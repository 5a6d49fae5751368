package nl.startklaar.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
        var verdict = AccessRule.decide(book.facts(person, product), day);
        var found = new Says(verdict.firstUnmet().map(Step::condition), verdict.toLookInto());

        if (!found.equals(expected)) {
            assertThat(found)
                    .as("%s%n%s%n%s", person, book.facts(person, product), day)
                    .isEqualTo(expected);
        }
        cases++;
        expected.stopsAt().ifPresent(it -> stopped.merge(it, 1, Integer::sum));
        opened += expected.stopsAt().isEmpty() ? 1 : 0;
        lookedBack += expected.onlyToLookBack() ? 1 : 0;
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
