package nl.startklaar.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One walk through a deed, from statement to statement. Before and after each of them, and each
 * commit, is a point; at one of them the process can be killed. From then on it reaches no database
 * any more: what its own code still wants to do, such as rolling back, does not happen.
 */
final class Walk {

    private static final ScopedValue<Walk> CURRENT = ScopedValue.newInstance();
    private static final int NOWHERE = 0;

    /** To the database. */
    interface Line {

        void cut() throws SQLException;
    }

    private final int killedAt;
    private final Runnable afterCommit;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> points = new ArrayList<>();
    private int commits;
    private boolean dead;

    private Walk(int killedAt, Runnable afterCommit) {
        this.killedAt = killedAt;
        this.afterCommit = afterCommit;
    }

    /** To the end. */
    static Walk through(Runnable deed, Runnable afterCommit) {
        var walk = new Walk(NOWHERE, afterCommit);
        ScopedValue.where(CURRENT, walk).run(deed);
        return walk;
    }

    /**
     * Until this point, the first being 1. Whoever swallows the end of the process gets no further.
     */
    static Walk until(int point, Runnable deed) {
        var walk = new Walk(point, () -> {});
        try {
            ScopedValue.where(CURRENT, walk).run(deed);
        } catch (RuntimeException | Error end) {
            if (!walk.dead) {
                throw end;
            }
        }
        if (!walk.dead) {
            throw new IllegalStateException("There is no point " + point + " in " + walk.points);
        }
        return walk;
    }

    static Optional<Walk> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Where it came past, such as "before commit". */
    List<String> points() {
        return points;
    }

    /** How many commits have reached the server. */
    int commits() {
        return commits;
    }

    boolean isDead() {
        return dead;
    }

    void opened(Line line) {
        lines.add(line);
    }

    void mustLive() {
        if (dead) {
            throw new Killed("before");
        }
    }

    <T> T statement(String sql, Callable<T> call) throws Exception {
        mustLive();
        pass("before " + sql);
        var answer = call.call();
        pass("after " + sql);
        return answer;
    }

    <T> T commit(Callable<T> call) throws Exception {
        mustLive();
        pass("before commit");
        var answer = call.call();
        commits++;
        afterCommit.run();
        pass("after commit");
        return answer;
    }

    private void pass(String point) throws SQLException {
        points.add(point);
        if (points.size() == killedAt) {
            dead = true;
            for (Line it : lines) {
                it.cut();
            }
            throw new Killed(point);
        }
    }
}
