package nl.startklaar.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, UUID account, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into staff.session
                               (token_hash, account_id, created_at, last_seen_at, expires_at)
                        values (:hash, :account, :now, :now, :expiresAt)
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("now", Timestamp.from(now))
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
                           and account.disabled_at is null
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, rowNumber) ->
                        new Account(
                                row.getObject("id", UUID.class),
                                row.getString("email"),
                                row.getString("name")))
                .optional();
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
