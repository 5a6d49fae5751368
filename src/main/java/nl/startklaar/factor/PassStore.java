package nl.startklaar.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.factor.Pass.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What colleagues gave. */
@Repository
class PassStore {

    private final JdbcClient jdbc;

    PassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Pass pass, String hash, Instant now) {
        jdbc.sql(
                        """
                        insert into factor.pass
                               (id, account_id, kind, hash, given_by, given_at, last_day)
                        values (:id, :account, :kind, :hash, :by, :now, :lastDay)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", pass.account())
                .param("kind", pass.kind().name())
                .param("hash", hash)
                .param("by", pass.givenBy())
                .param("now", Timestamp.from(now))
                .param("lastDay", pass.lastDay())
                .update();
    }

    /** An older one of this kind works no more. */
    void remove(UUID account, Kind kind) {
        jdbc.sql("delete from factor.pass where account_id = :account and kind = :kind")
                .param("account", account)
                .param("kind", kind.name())
                .update();
    }

    /** A pass for the day works until tonight; a new start works once. */
    boolean use(UUID account, Kind kind, String hash, LocalDate today, Instant now) {
        return jdbc.sql(
                                """
                                update factor.pass
                                   set used_at = :now
                                 where account_id = :account
                                   and kind = :kind
                                   and hash = :hash
                                   and last_day >= :today
                                   and (kind = 'DAY' or used_at is null)
                                """)
                        .param("account", account)
                        .param("kind", kind.name())
                        .param("hash", hash)
                        .param("today", today)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void sweep(LocalDate today) {
        jdbc.sql("delete from factor.pass where last_day < :today").param("today", today).update();
    }
}
