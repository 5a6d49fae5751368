package nl.startklaar.checklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key of each school's calendar link, of which we only know the fingerprint. */
@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> findHash(SchoolId school) {
        return jdbc.sql("select key_hash from checklist.feed where school_id = :school")
                .param("school", school.value())
                .query((row, rowNumber) -> row.getString("key_hash"))
                .optional();
    }

    /** The old key stops working. */
    void save(SchoolId school, String hash, Instant at) {
        jdbc.sql(
                        """
                        insert into checklist.feed (school_id, key_hash, made_at)
                        values (:school, :hash, :at)
                            on conflict (school_id) do update
                           set key_hash = excluded.key_hash,
                               made_at = excluded.made_at
                        """)
                .param("school", school.value())
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .update();
    }
}
