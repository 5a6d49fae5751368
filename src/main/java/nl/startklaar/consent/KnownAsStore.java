package nl.startklaar.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers by which code each publisher asks for a school. */
@Repository
class KnownAsStore {

    private final JdbcClient jdbc;

    KnownAsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when it is another code than before. */
    boolean keep(SchoolId school, UUID publisher, String code, Instant now) {
        return jdbc.sql(
                                """
                                insert into consent.known_as as known (school_id, publisher_id, code, seen_at)
                                values (:school, :publisher, :code, :now)
                                    on conflict (school_id, publisher_id) do update
                                   set code = excluded.code,
                                       seen_at = excluded.seen_at
                                 where known.code <> excluded.code
                                """)
                        .param("school", school.value())
                        .param("publisher", publisher)
                        .param("code", code)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Map<UUID, String> list(SchoolId school) {
        return jdbc
                .sql(
                        """
                        select publisher_id, code
                          from consent.known_as
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        Map.entry(row.getObject("publisher_id", UUID.class), row.getString("code")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
