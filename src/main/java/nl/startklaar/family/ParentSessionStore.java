package nl.startklaar.family;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParentSessionStore {

    private final JdbcClient jdbc;

    ParentSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, UUID parent, String device, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into family.session
                               (token_hash, id, parent_id, device, created_at, last_seen_at, expires_at)
                        values (:hash, :id, :parent, :device, :now, :now, :expiresAt)
                        """)
                .param("hash", hash)
                .param("id", UUID.randomUUID())
                .param("parent", parent)
                .param("device", device)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    Optional<UUID> findParent(byte[] hash, Instant now, Instant seenAfter) {
        return jdbc.sql(
                        """
                        select parent_id
                          from family.session
                         where token_hash = :hash
                           and expires_at > :now
                           and last_seen_at > :seenAfter
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, rowNumber) -> row.getObject("parent_id", UUID.class))
                .optional();
    }

    /** Writes nothing when it was seen just now. */
    void seen(byte[] hash, Instant now, Instant unlessAfter) {
        jdbc.sql(
                        """
                        update family.session
                           set last_seen_at = :now
                         where token_hash = :hash
                           and last_seen_at <= :unlessAfter
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("unlessAfter", Timestamp.from(unlessAfter))
                .update();
    }

    /** Where somebody is signed in now, the last used first. */
    List<OpenVisit> list(UUID parent, byte[] here, Instant now, Instant seenAfter) {
        return jdbc.sql(
                        """
                        select id, device, last_seen_at, token_hash = :here as here
                          from family.session
                         where parent_id = :parent
                           and expires_at > :now
                           and last_seen_at > :seenAfter
                         order by last_seen_at desc, id
                        """)
                .param("parent", parent)
                .param("here", here)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, rowNumber) ->
                        new OpenVisit(
                                row.getObject("id", UUID.class),
                                row.getString("device"),
                                row.getTimestamp("last_seen_at").toInstant(),
                                row.getBoolean("here")))
                .list();
    }

    void end(byte[] hash) {
        jdbc.sql("delete from family.session where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void end(UUID parent, UUID session) {
        jdbc.sql("delete from family.session where parent_id = :parent and id = :session")
                .param("parent", parent)
                .param("session", session)
                .update();
    }

    void endAll(UUID parent) {
        jdbc.sql("delete from family.session where parent_id = :parent")
                .param("parent", parent)
                .update();
    }

    void sweep(Instant now, Instant seenAfter) {
        jdbc.sql(
                        """
                        delete from family.session
                         where expires_at <= :now
                            or last_seen_at <= :seenAfter
                        """)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .update();
    }
}
