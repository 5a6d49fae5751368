package nl.startklaar.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public halves of passkeys. */
@Repository
class PasskeyStore {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this key is somebody's already, whoever they are. */
    boolean add(KeptPasskey key, String name, Instant now) {
        return jdbc.sql(
                                """
                                insert into factor.passkey
                                       (id, account_id, key_id, credential, counter,
                                        backup_eligible, name, made_at)
                                values (:id, :account, :keyId, :credential, :counter,
                                        :backupEligible, :name, :now)
                                    on conflict (key_id) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("account", key.account())
                        .param("keyId", key.keyId())
                        .param("credential", key.credential())
                        .param("counter", key.counter())
                        .param("backupEligible", key.isBackupEligible())
                        .param("name", name)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Nobody else uses or removes it until this deed is done. */
    Optional<KeptPasskey> lock(byte[] keyId) {
        return jdbc.sql(
                        """
                        select account_id, key_id, credential, counter, backup_eligible
                          from factor.passkey
                         where key_id = :keyId
                           for update
                        """)
                .param("keyId", keyId)
                .query((row, _) ->
                        new KeptPasskey(
                                row.getObject("account_id", UUID.class),
                                row.getBytes("key_id"),
                                row.getBytes("credential"),
                                row.getLong("counter"),
                                row.getBoolean("backup_eligible")))
                .optional();
    }

    void used(byte[] keyId, long counter, Instant now) {
        jdbc.sql(
                        """
                        update factor.passkey
                           set counter = :counter, last_used_at = :now
                         where key_id = :keyId
                        """)
                .param("keyId", keyId)
                .param("counter", counter)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** By which the devices of this person know them. */
    List<byte[]> listKeyIds(UUID account) {
        return jdbc.sql("select key_id from factor.passkey where account_id = :account")
                .param("account", account)
                .query((row, _) -> row.getBytes("key_id"))
                .list();
    }

    /** The oldest first. */
    List<Passkey> list(UUID account) {
        return jdbc.sql(
                        """
                        select id, name, made_at, last_used_at
                          from factor.passkey
                         where account_id = :account
                         order by made_at, id
                        """)
                .param("account", account)
                .query((row, _) ->
                        new Passkey(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getTimestamp("made_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("last_used_at"))
                                        .map(Timestamp::toInstant)))
                .list();
    }

    /** How many there are; nobody adds or removes one of this person until this deed is done. */
    int lockAll(UUID account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(:account as text), 0))")
                .param("account", account)
                .query((_, _) -> account)
                .single();
        return listKeyIds(account).size();
    }

    /** Who of these has one. */
    Set<UUID> findAccounts(Collection<UUID> accounts) {
        return jdbc.sql(
                        """
                        select distinct account_id
                          from factor.passkey
                         where account_id = any(:accounts)
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .set();
    }

    boolean remove(UUID account, UUID id) {
        return jdbc.sql("delete from factor.passkey where account_id = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeAll(UUID account) {
        jdbc.sql("delete from factor.passkey where account_id = :account")
                .param("account", account)
                .update();
    }
}
