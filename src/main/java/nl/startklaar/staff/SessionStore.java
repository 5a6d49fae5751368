package nl.startklaar.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that opens something. */
    void add(byte[] hash, UUID account, Visit visit, Instant now, Instant expiresAt) {
        add(hash, account, visit, now, now, expiresAt);
    }

    /** One that waits for the second step. */
    void addHalf(byte[] hash, UUID account, Visit visit, Instant now, Instant expiresAt) {
        add(hash, account, visit, now, null, expiresAt);
    }

    private void add(
            byte[] hash,
            UUID account,
            Visit visit,
            Instant now,
            @Nullable Instant completeAt,
            Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into staff.session
                               (token_hash, id, account_id, device, address, via, created_at,
                                complete_at, last_seen_at, expires_at)
                        values (:hash, :id, :account, :device, :address, :via, :now,
                                :completeAt, :now, :expiresAt)
                        """)
                .param("hash", hash)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("device", visit.device())
                .param("address", visit.address())
                .param("via", visit.via().orElse(null))
                .param("now", Timestamp.from(now))
                .param("completeAt", completeAt == null ? null : Timestamp.from(completeAt))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** Whose it is, if it has not run out and was last seen after the given moment. */
    Optional<Account> findAccount(byte[] hash, Instant now, Instant seenAfter) {
        return jdbc.sql(
                        """
                        select account.id, account.email, account.name
                          from staff.session
                          join staff.account on account.id = session.account_id
                         where session.token_hash = :hash
                           and session.expires_at > :now
                           and session.last_seen_at > :seenAfter
                           and session.complete_at is not null
                           and account.disabled_at is null
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query(SessionStore::toAccount)
                .optional();
    }

    /** Whose it is, while it waits for the second step. */
    Optional<Account> findHalf(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        select account.id, account.email, account.name
                          from staff.session
                          join staff.account on account.id = session.account_id
                         where session.token_hash = :hash
                           and session.expires_at > :now
                           and session.complete_at is null
                           and account.disabled_at is null
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(SessionStore::toAccount)
                .optional();
    }

    /** With which portal it began; empty too for a session that is over. */
    Optional<UUID> findVia(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        select via
                          from staff.session
                         where token_hash = :hash
                           and expires_at > :now
                           and via is not null
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, rowNumber) -> row.getObject("via", UUID.class))
                .optional();
    }

    void endVia(UUID account, UUID portal) {
        jdbc.sql("delete from staff.session where account_id = :account and via = :portal")
                .param("account", account)
                .param("portal", portal)
                .update();
    }

    /** The last used first. */
    List<OpenSession> list(UUID account, byte[] here, Instant now, Instant seenAfter) {
        return jdbc.sql(
                        """
                        select id, device, address, last_seen_at, token_hash = :here as here
                          from staff.session
                         where account_id = :account
                           and expires_at > :now
                           and last_seen_at > :seenAfter
                           and complete_at is not null
                         order by last_seen_at desc, id
                        """)
                .param("here", here)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, rowNumber) ->
                        new OpenSession(
                                row.getObject("id", UUID.class),
                                new Visit(row.getString("device"), row.getString("address")),
                                row.getTimestamp("last_seen_at").toInstant(),
                                row.getBoolean("here")))
                .list();
    }

    private static Account toAccount(ResultSet row, int rowNumber) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class), row.getString("email"), row.getString("name"));
    }

    /** Writes nothing when it was seen just now. */
    void seen(byte[] hash, Instant now, Instant unlessAfter) {
        jdbc.sql(
                        """
                        update staff.session
                           set last_seen_at = :now
                         where token_hash = :hash
                           and last_seen_at <= :unlessAfter
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("unlessAfter", Timestamp.from(unlessAfter))
                .update();
    }

    void end(byte[] hash) {
        jdbc.sql("delete from staff.session where token_hash = :hash").param("hash", hash).update();
    }

    /** False when this person has no such session. */
    boolean end(UUID account, UUID id) {
        return jdbc.sql("delete from staff.session where account_id = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    void endAll(UUID account) {
        jdbc.sql("delete from staff.session where account_id = :account")
                .param("account", account)
                .update();
    }

    void sweep(Instant now, Instant seenAfter) {
        jdbc.sql(
                        """
                        delete from staff.session
                         where expires_at <= :now
                            or last_seen_at <= :seenAfter
                        """)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .update();
    }
}
