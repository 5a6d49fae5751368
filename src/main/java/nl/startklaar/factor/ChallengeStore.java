package nl.startklaar.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What devices are to sign, and who showed their second step a moment ago; both for a while. */
@Repository
class ChallengeStore {

    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time: an older one of this browser and purpose works no more. */
    void ask(
            String browser,
            Purpose purpose,
            @Nullable UUID account,
            byte[] challenge,
            Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into factor.challenge
                               (browser, purpose, account_id, challenge, expires_at)
                        values (:browser, :purpose, cast(:account as uuid), :challenge, :expiresAt)
                            on conflict (browser, purpose) do update
                           set account_id = excluded.account_id,
                               challenge = excluded.challenge,
                               expires_at = excluded.expires_at
                        """)
                .param("browser", browser)
                .param("purpose", purpose.name())
                .param("account", account)
                .param("challenge", challenge)
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** Uses it up, whatever comes of it. */
    Optional<byte[]> take(String browser, Purpose purpose, @Nullable UUID account, Instant now) {
        return jdbc.sql(
                        """
                        delete from factor.challenge
                         where browser = :browser
                           and purpose = :purpose
                           and account_id is not distinct from cast(:account as uuid)
                           and expires_at > :now
                        returning challenge
                        """)
                .param("browser", browser)
                .param("purpose", purpose.name())
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getBytes("challenge"))
                .optional();
    }

    void shown(String browser, UUID account, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into factor.shown (browser, account_id, expires_at)
                        values (:browser, :account, :expiresAt)
                            on conflict (browser, account_id) do update
                           set expires_at = excluded.expires_at
                        """)
                .param("browser", browser)
                .param("account", account)
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    boolean wasShown(String browser, UUID account, Instant now) {
        return jdbc.sql(
                        """
                        select exists (
                               select 1
                                 from factor.shown
                                where browser = :browser
                                  and account_id = :account
                                  and expires_at > :now)
                        """)
                .param("browser", browser)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    void removeAll(UUID account) {
        jdbc.sql(
                        """
                        with marks as (
                             delete from factor.shown where account_id = :account)
                        delete from factor.challenge where account_id = :account
                        """)
                .param("account", account)
                .update();
    }

    void sweep(Instant now) {
        jdbc.sql(
                        """
                        with marks as (
                             delete from factor.shown where expires_at <= :now)
                        delete from factor.challenge where expires_at <= :now
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }
}
