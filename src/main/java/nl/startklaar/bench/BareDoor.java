package nl.startklaar.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.startklaar.bench.BareMaterial.Child;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.postgres.LocalPostgres.Role;

/** Lets pupils in by the least that it takes, as many at once as the real server is asked. */
final class BareDoor implements AutoCloseable {

    private final List<BareVisit> visits = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    BareDoor(LocalPostgres.Access database, int hands) throws SQLException {
        try (var connection = database.connect(Role.POSTGRES);
                var statement = connection.createStatement()) {
            statement.execute(BareVisit.TABLES);
        }
        for (int it = 0; it < hands; it++) {
            visits.add(new BareVisit(database.connect(Role.POSTGRES)));
        }
    }

    /**
     * How many came in.
     *
     * @param end as the clock of nanoseconds has it
     */
    long letIn(List<Child> children, long end) {
        var count = new AtomicLong();
        try (var crew = new Crew(visits.size(), Duration.ofHours(1))) {
            crew.map(visits, it -> letIn(it, children, end, count));
        }
        return count.get();
    }

    private boolean letIn(BareVisit visit, List<Child> children, long end, AtomicLong count)
            throws SQLException {
        while (System.nanoTime() - end < 0) {
            var child = children.get(Math.floorMod(next.getAndIncrement(), children.size()));
            visit.make(child.school(), child.pupil());
            count.incrementAndGet();
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        for (BareVisit it : visits) {
            it.close();
        }
    }
}
