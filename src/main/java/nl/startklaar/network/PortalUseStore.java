package nl.startklaar.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What worked, and what went wrong; of nobody in particular. */
@Repository
class PortalUseStore {

    private final JdbcClient jdbc;

    PortalUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void wentWrong(SchoolId school, UUID connection, Step step, LocalDate day, Instant now) {
        jdbc.sql(
                        """
                        insert into network.went_wrong as it
                               (school_id, connection_id, day, step, times, last_at)
                        values (:school, :connection, :day, :step, 1, :now)
                            on conflict (school_id, connection_id, day, step) do update
                           set times = it.times + 1,
                               last_at = excluded.last_at
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("day", day)
                .param("step", step.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Since that day, the last one first. */
    List<Failing> listWrong(SchoolId school, UUID connection, LocalDate since) {
        return jdbc.sql(
                        """
                        select step, sum(times)::int as times, max(last_at) as last_at
                          from network.went_wrong
                         where school_id = :school
                           and connection_id = :connection
                           and day >= :since
                         group by step
                         order by max(last_at) desc, step
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("since", since)
                .query((row, rowNumber) ->
                        new Failing(
                                Step.valueOf(row.getString("step")),
                                row.getInt("times"),
                                row.getTimestamp("last_at").toInstant()))
                .list();
    }

    Map<PersonKind, Instant> lastIn(SchoolId school, UUID connection) {
        return jdbc
                .sql(
                        """
                        select kind, at
                          from network.last_in
                         where school_id = :school
                           and connection_id = :connection
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .query((row, rowNumber) ->
                        Map.entry(
                                PersonKind.valueOf(row.getString("kind")),
                                row.getTimestamp("at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keepLastIn(SchoolId school, UUID connection, PersonKind kind, Instant at) {
        jdbc.sql(
                        """
                        insert into network.last_in as it (school_id, connection_id, kind, at)
                        values (:school, :connection, :kind, :at)
                            on conflict (school_id, connection_id, kind) do update
                           set at = greatest(it.at, excluded.at)
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(SchoolId school, LocalDate before) {
        jdbc.sql("delete from network.went_wrong where school_id = :school and day < :before")
                .param("school", school.value())
                .param("before", before)
                .update();
    }
}
