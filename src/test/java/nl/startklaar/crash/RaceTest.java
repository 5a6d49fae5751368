package nl.startklaar.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.startklaar.Given;
import nl.startklaar.HouseTest;
import nl.startklaar.TestTime;
import nl.startklaar.crash.Race.Runner;
import nl.startklaar.crash.Race.Step;
import nl.startklaar.intake.IntakeDeeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two deeds that meet end as if one had waited for the other, in some order of their steps: with
 * the same rows, and the same answers to both. No fault, and nobody waits for ever.
 */
@HouseTest
class RaceTest {

    private static final int ROUNDS = Boolean.getBoolean("startklaar.campaign") ? 50 : 4;
    private static final long PATIENCE_IN_SECONDS = 60;

    @Autowired Given given;
    @Autowired IntakeDeeds deeds;
    @Autowired SchoolRows rows;
    @Autowired TestTime.Moment clock;

    private final ManualScheduler nothingToDo;

    @Autowired
    RaceTest(DataSource source, List<Task<Void>> tasks) {
        nothingToDo =
                TestHelper.createManualScheduler(source, List.copyOf(tasks))
                        .clock(new SettableClock())
                        .build();
    }

    /** How it ended: what there is, and what each of the two heard. */
    private record End(List<String> rows, List<String> one, List<String> other) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.startklaar.crash.Race#all")
    void endsAsIfOneHadWaitedForTheOther(Race race) throws Exception {
        var orders = orders(race.one().size(), race.other().size()).iterator();
        var ends = new HashSet<End>();
        for (int round = 0; round < ROUNDS; round++) {
            var end = together(race);
            while (!ends.contains(end)) {
                assertThat(orders.hasNext()).as("%s: %s", race, nearest(end, ends)).isTrue();
                ends.add(inOrder(race, orders.next()));
            }
        }
    }

    /** The offender: an end that two steps do not give, as one of them was left out. */
    @Test
    void seesAnEndThatNoOrderGives() throws Exception {
        var race = Race.all().getFirst();
        var onlyOne = new Race("one file", race.given(), race.one(), List.of());

        assertThat(together(race)).isNotEqualTo(inOrder(onlyOne, orders(4, 0).getFirst()));
    }

    private End inOrder(Race race, List<Boolean> order) {
        var stage = stage(race);
        var one = new Runner(stage);
        var other = new Runner(stage);
        var stepsOfOne = race.one().iterator();
        var stepsOfOther = race.other().iterator();
        for (boolean isOne : order) {
            if (isOne) {
                one.take(stepsOfOne.next());
            } else {
                other.take(stepsOfOther.next());
            }
        }
        return end(stage, one, other);
    }

    /** All ways to put so many steps of one between so many of the other. */
    private static List<List<Boolean>> orders(int one, int other) {
        if (one == 0 && other == 0) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Boolean>>();
        if (one > 0) {
            orders(one - 1, other).forEach(it -> orders.add(with(true, it)));
        }
        if (other > 0) {
            orders(one, other - 1).forEach(it -> orders.add(with(false, it)));
        }
        return orders;
    }

    private static List<Boolean> with(boolean first, List<Boolean> rest) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private End together(Race race) throws Exception {
        var stage = stage(race);
        var one = new Runner(stage);
        var other = new Runner(stage);
        var start = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var runs =
                    List.of(
                            both.submit(() -> run(start, one, race.one())),
                            both.submit(() -> run(start, other, race.other())));
            for (Future<?> it : runs) {
                it.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            }
        }
        return end(stage, one, other);
    }

    private static boolean run(CyclicBarrier start, Runner runner, List<Step> steps)
            throws Exception {
        start.await();
        steps.forEach(runner::take);
        return true;
    }

    private Stage stage(Race race) {
        var stage = Stage.of(given, deeds, nothingToDo, clock);
        race.given().accept(stage);
        return stage;
    }

    private End end(Stage stage, Runner one, Runner other) {
        return new End(rows.of(stage.home()), one.answers(), other.answers());
    }

    /** Where it differs least from what it should be. */
    private static String nearest(End end, Set<End> ends) {
        return ends.stream()
                .map(it ->
                        SchoolRows.differences(it.rows(), end.rows())
                                + " answers "
                                + List.of(end.one(), end.other())
                                + " instead of "
                                + List.of(it.one(), it.other()))
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
    }
}
