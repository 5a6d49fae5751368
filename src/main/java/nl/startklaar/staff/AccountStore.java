package nl.startklaar.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody has this address already. */
    boolean add(Account account, Instant now) {
        return jdbc.sql(
                                """
                                insert into staff.account (id, email, name, created_at)
                                values (:id, :email, :name, :now)
                                    on conflict do nothing
                                """)
                        .param("id", account.id())
                        .param("email", account.email())
                        .param("name", account.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select id, email, name from staff.account where id = :id")
                .param("id", id)
                .query(AccountStore::toAccount)
                .optional();
    }

    /** Empty when they are shut out. */
    Optional<Account> findOpen(UUID id) {
        return jdbc.sql(
                        """
                        select id, email, name
                          from staff.account
                         where id = :id
                           and disabled_at is null
                        """)
                .param("id", id)
                .query(AccountStore::toAccount)
                .optional();
    }

    /** Whether somebody chose a password once, and is not shut out. */
    boolean isComplete(UUID id) {
        return jdbc.sql(
                        """
                        select exists (
                               select 1
                                 from staff.account
                                where id = :id
                                  and password_hash is not null
                                  and disabled_at is null)
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Optional<Account> findByEmail(String email) {
        return jdbc.sql(
                        """
                        select id, email, name
                          from staff.account
                         where lower(email) = :email
                           and disabled_at is null
                        """)
                .param("email", email)
                .query(AccountStore::toAccount)
                .optional();
    }

    Optional<Account> findWithShutOut(String email) {
        return jdbc.sql("select id, email, name from staff.account where lower(email) = :email")
                .param("email", email)
                .query(AccountStore::toAccount)
                .optional();
    }

    boolean isShutOut(UUID id) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from staff.account
                                        where id = :id
                                          and disabled_at is not null)
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whose address holds this text, in the order in which people look for addresses. */
    List<KnownAccount> search(String text, int limit) {
        return jdbc.sql(
                        """
                        select id, email, name, signed_in_at, disabled_at is not null as shut_out
                          from staff.account
                         where position(:text in lower(email)) > 0
                         order by lower(email)
                         limit :limit
                        """)
                .param("text", text)
                .param("limit", limit)
                .query((row, rowNumber) ->
                        new KnownAccount(
                                toAccount(row, rowNumber),
                                Optional.ofNullable(row.getTimestamp("signed_in_at"))
                                        .map(Timestamp::toInstant),
                                row.getBoolean("shut_out")))
                .list();
    }

    Optional<Credential> findCredential(String email) {
        return jdbc.sql(
                        """
                        select id, password_hash
                          from staff.account
                         where lower(email) = :email
                           and disabled_at is null
                        """)
                .param("email", email)
                .query(AccountStore::toCredential)
                .optional();
    }

    Optional<Credential> findCredential(UUID id) {
        return jdbc.sql("select id, password_hash from staff.account where id = :id")
                .param("id", id)
                .query(AccountStore::toCredential)
                .optional();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return jdbc
                .sql("select id, email, name from staff.account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(AccountStore::toAccount)
                .stream()
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from staff.account)").query(Boolean.class).single();
    }

    /** One at a time: whoever makes the first account keeps others waiting until it is there. */
    void lockFirst() {
        jdbc.sql("lock table staff.account in share row exclusive mode").update();
    }

    void changeName(UUID id, String name) {
        jdbc.sql("update staff.account set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void changePassword(UUID id, String hash) {
        jdbc.sql("update staff.account set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void signedIn(UUID id, Instant now) {
        jdbc.sql("update staff.account set signed_in_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void enable(UUID id) {
        jdbc.sql("update staff.account set disabled_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void disable(UUID id, Instant now) {
        jdbc.sql("update staff.account set disabled_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Account toAccount(ResultSet row, int rowNumber) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class), row.getString("email"), row.getString("name"));
    }

    private static Credential toCredential(ResultSet row, int rowNumber) throws SQLException {
        return new Credential(row.getObject("id", UUID.class), row.getString("password_hash"));
    }
}
