package nl.startklaar.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** OwnDevices that are not asked again for a while. */
@Repository
class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID account, String hash, String name, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into factor.device
                               (id, account_id, hash, name, last_used_at, expires_at)
                        values (:id, :account, :hash, :name, :now, :expiresAt)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("hash", hash)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    /** Whether it is one of this person; notes that it was used. */
    boolean use(UUID account, String hash, Instant now) {
        return jdbc.sql(
                                """
                                update factor.device
                                   set last_used_at = :now
                                 where account_id = :account
                                   and hash = :hash
                                   and expires_at > :now
                                """)
                        .param("account", account)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The last used first. */
    List<RememberedDevice> list(UUID account, Instant now) {
        return jdbc.sql(
                        """
                        select id, name, last_used_at, expires_at
                          from factor.device
                         where account_id = :account
                           and expires_at > :now
                         order by last_used_at desc, id
                        """)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new RememberedDevice(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getTimestamp("last_used_at").toInstant(),
                                row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from factor.device where account_id = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeAll(UUID account) {
        jdbc.sql("delete from factor.device where account_id = :account")
                .param("account", account)
                .update();
    }

    void sweep(Instant now) {
        jdbc.sql("delete from factor.device where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
