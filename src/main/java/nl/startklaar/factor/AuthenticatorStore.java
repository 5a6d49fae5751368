package nl.startklaar.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed secrets of phones. */
@Repository
class AuthenticatorStore {

    private final JdbcClient jdbc;

    AuthenticatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> findSecret(UUID account) {
        return jdbc.sql(
                        """
                        select secret
                          from factor.authenticator
                         where account_id = :account
                           and secret is not null
                        """)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    Standing getStanding(UUID account) {
        return jdbc.sql(
                        """
                        select phone.set_up_at, phone.new_start_at, passkey.first_at
                          from (select min(made_at) as first_at
                                  from factor.passkey
                                 where account_id = :account) as passkey
                          left join factor.authenticator as phone
                            on phone.account_id = :account
                        """)
                .param("account", account)
                .query((row, _) ->
                        new Standing(
                                moment(row, "set_up_at"),
                                moment(row, "first_at"),
                                moment(row, "new_start_at")))
                .single();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    Optional<String> findOffered(UUID account) {
        return jdbc.sql(
                        """
                        select offered
                          from factor.authenticator
                         where account_id = :account
                           and offered is not null
                        """)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    void offer(UUID account, String sealed) {
        jdbc.sql(
                        """
                        insert into factor.authenticator (account_id, offered)
                        values (:account, :sealed)
                            on conflict (account_id) do update set offered = excluded.offered
                        """)
                .param("account", account)
                .param("sealed", sealed)
                .update();
    }

    /** The offered one takes over. False when another was offered meanwhile. */
    boolean confirm(UUID account, String sealed, long step, Instant now) {
        return jdbc.sql(
                                """
                                update factor.authenticator
                                   set secret = offered, offered = null, last_step = :step,
                                       set_up_at = :now, new_start_at = null
                                 where account_id = :account
                                   and offered = :sealed
                                """)
                        .param("account", account)
                        .param("sealed", sealed)
                        .param("step", step)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Uses a code up. True for exactly one, however many try at once. */
    boolean use(UUID account, long step) {
        return jdbc.sql(
                                """
                                update factor.authenticator
                                   set last_step = :step
                                 where account_id = :account
                                   and last_step < :step
                                """)
                        .param("account", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Who of these has one. */
    Set<UUID> findAccounts(Collection<UUID> accounts) {
        return jdbc.sql(
                        """
                        select account_id
                          from factor.authenticator
                         where account_id = any(:accounts)
                           and secret is not null
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .set();
    }

    /** There is another second step now: what a new start left open is closed. */
    void settle(UUID account) {
        jdbc.sql(
                        """
                        update factor.authenticator
                           set offered = null, new_start_at = null
                         where account_id = :account
                        """)
                .param("account", account)
                .update();
    }

    void beginAnew(UUID account, Instant now) {
        jdbc.sql(
                        """
                        insert into factor.authenticator (account_id, new_start_at)
                        values (:account, :now)
                            on conflict (account_id) do update
                           set secret = null, set_up_at = null, offered = null,
                               new_start_at = excluded.new_start_at
                        """)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Everything that is sealed here, of everybody. */
    List<String> listSealed() {
        return jdbc.sql(
                        """
                        select secret from factor.authenticator where secret is not null
                         union
                        select offered from factor.authenticator where offered is not null
                        """)
                .query((row, _) -> row.getString("secret"))
                .list();
    }

    /** The secrets in use of these people. */
    List<String> listSealed(Collection<UUID> accounts) {
        return jdbc.sql(
                        """
                        select secret
                          from factor.authenticator
                         where account_id = any(:accounts)
                           and secret is not null
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> row.getString("secret"))
                .list();
    }

    int replace(String old, String sealed) {
        return jdbc.sql(
                        """
                        update factor.authenticator
                           set secret = case when secret = :old then :sealed else secret end,
                               offered = case when offered = :old then :sealed else offered end
                         where secret = :old
                            or offered = :old
                        """)
                .param("old", old)
                .param("sealed", sealed)
                .update();
    }
}
