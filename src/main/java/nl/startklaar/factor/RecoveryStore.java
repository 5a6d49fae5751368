package nl.startklaar.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes on paper. */
@Repository
class RecoveryStore {

    private final JdbcClient jdbc;

    RecoveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID account, List<String> hashes) {
        jdbc.sql(
                        """
                        insert into factor.recovery_code (account_id, hash)
                        select :account, hash from unnest(cast(:hashes as text[])) as hash
                        """)
                .param("account", account)
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    void removeAll(UUID account) {
        jdbc.sql("delete from factor.recovery_code where account_id = :account")
                .param("account", account)
                .update();
    }

    int countLeft(UUID account) {
        return jdbc.sql(
                        """
                        select count(*)
                          from factor.recovery_code
                         where account_id = :account
                           and used_at is null
                        """)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Uses a code up. True for exactly one, however many try at once. */
    boolean use(UUID account, String hash, Instant now) {
        return jdbc.sql(
                                """
                                update factor.recovery_code
                                   set used_at = :now
                                 where account_id = :account
                                   and hash = :hash
                                   and used_at is null
                                """)
                        .param("account", account)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
