package nl.startklaar.licence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of each method in a school year. */
@Repository
class IntentionStore {

    private final JdbcClient jdbc;

    IntentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Intention> list(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select method_id, answer, successor_id
                          from licence.intention
                         where school_id = :school
                           and start_year = :year
                         order by method_id
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query((row, rowNumber) ->
                        new Intention(
                                row.getObject("method_id", UUID.class),
                                Intention.Answer.valueOf(row.getString("answer")),
                                Optional.ofNullable(row.getObject("successor_id", UUID.class))))
                .list();
    }

    void keep(SchoolId school, SchoolYear year, Intention it, Instant at, @Nullable UUID by) {
        jdbc.sql(
                        """
                        insert into licence.intention
                               (school_id, start_year, method_id, answer, successor_id, answered_at, answered_by)
                        values (:school, :year, :method, :answer, :successor, :at, :by)
                            on conflict (school_id, start_year, method_id) do update
                           set answer = excluded.answer,
                               successor_id = excluded.successor_id,
                               answered_at = excluded.answered_at,
                               answered_by = excluded.answered_by
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("method", it.method())
                .param("answer", it.answer().name())
                .param("successor", it.successor().orElse(null))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
