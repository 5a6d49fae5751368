package nl.startklaar.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedKeyStore {

    private final JdbcClient jdbc;

    FeedKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> findHash(SchoolId school) {
        return jdbc.sql("select token_hash from calendar.feed_key where school_id = :school")
                .param("school", school.value())
                .query((row, _) -> row.getBytes("token_hash"))
                .optional();
    }

    void save(SchoolId school, byte[] hash, Instant at) {
        jdbc.sql(
                        """
                        insert into calendar.feed_key (school_id, token_hash, made_at)
                        values (:school, :hash, :at)
                            on conflict (school_id) do update
                           set token_hash = excluded.token_hash,
                               made_at = excluded.made_at
                        """)
                .param("school", school.value())
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
    }
}
