package nl.startklaar.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With what portals prove themselves when they fetch tiles: one at a time for each, as a hash. */
@Repository
class TilesKeyStore {

    private final JdbcClient jdbc;

    TilesKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, UUID portal, String hash, Instant at, @Nullable UUID account) {
        jdbc.sql(
                        """
                        insert into network.tiles_key
                               (school_id, id, connection_id, secret_hash, made_at, made_by)
                        values (:school, :id, :portal, :hash, :at, :account)
                        """)
                .param("school", school.value())
                .param("id", UUID.randomUUID())
                .param("portal", portal)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .param("account", account)
                .update();
    }

    /** False when there was none. */
    boolean end(SchoolId school, UUID portal, Instant at) {
        return jdbc.sql(
                                """
                                update network.tiles_key
                                   set ended_at = :at
                                 where school_id = :school
                                   and connection_id = :portal
                                   and ended_at is null
                                """)
                        .param("school", school.value())
                        .param("portal", portal)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<TilesKey> find(SchoolId school, UUID portal) {
        return jdbc.sql(
                        """
                        select secret_hash, made_at, last_used_at
                          from network.tiles_key
                         where school_id = :school
                           and connection_id = :portal
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("portal", portal)
                .query((row, _) ->
                        new TilesKey(
                                row.getString("secret_hash"),
                                row.getTimestamp("made_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("last_used_at"))
                                        .map(Timestamp::toInstant)))
                .optional();
    }

    void noteUse(SchoolId school, UUID portal, Instant at) {
        jdbc.sql(
                        """
                        update network.tiles_key
                           set last_used_at = :at
                         where school_id = :school
                           and connection_id = :portal
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("portal", portal)
                .param("at", Timestamp.from(at))
                .update();
    }
}
