package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LastInStore {

    private final JdbcClient jdbc;

    LastInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CameBy, Instant> list(SchoolId school) {
        return jdbc
                .sql("select came_by, at from signin.last_in where school_id = :school")
                .param("school", school.value())
                .query((row, rowNumber) ->
                        Map.entry(
                                CameBy.valueOf(row.getString("came_by")),
                                row.getTimestamp("at").toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keep(SchoolId school, CameBy cameBy, Instant at) {
        jdbc.sql(
                        """
                        insert into signin.last_in as it (school_id, came_by, at)
                        values (:school, :cameBy, :at)
                            on conflict (school_id, came_by) do update
                           set at = greatest(it.at, excluded.at)
                        """)
                .param("school", school.value())
                .param("cameBy", cameBy.name())
                .param("at", Timestamp.from(at))
                .update();
    }
}
