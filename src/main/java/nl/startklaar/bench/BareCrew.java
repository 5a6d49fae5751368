package nl.startklaar.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.postgres.LocalPostgres;
import nl.startklaar.postgres.LocalPostgres.Role;

/** The crew at the bare work: each at a connection that was opened before anything is measured. */
final class BareCrew implements AutoCloseable {

    private final Crew crew;
    private final List<BareMaterial> stores = new ArrayList<>();

    BareCrew(Crew crew, LocalPostgres.Access database, SchoolYear year) throws SQLException {
        this.crew = crew;
        for (int it = 0; it < crew.size(); it++) {
            stores.add(new BareMaterial(database.connect(Role.POSTGRES), year));
        }
    }

    /** For work that is not divided. */
    BareMaterial one() {
        return stores.getFirst();
    }

    /** Counts something in each of the pieces. */
    interface Count<P> {

        long in(BareMaterial store, List<P> pieces) throws SQLException;
    }

    private record Part<P>(BareMaterial store, List<P> pieces) {}

    <P> long sum(List<P> pieces, Count<P> count) {
        var divided = crew.divide(pieces);
        var parts =
                IntStream.range(0, divided.size())
                        .mapToObj(it -> new Part<>(stores.get(it), divided.get(it)))
                        .toList();
        return crew.map(parts, it -> count.in(it.store(), it.pieces())).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() throws SQLException {
        for (BareMaterial store : stores) {
            store.close();
        }
    }
}
