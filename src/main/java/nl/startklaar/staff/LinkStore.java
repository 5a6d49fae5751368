package nl.startklaar.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, @Nullable UUID account, LinkPurpose purpose, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into staff.mail_link (token_hash, account_id, purpose, expires_at)
                        values (:hash, :account, :purpose, :expiresAt)
                        """)
                .param("hash", hash)
                .param("account", account)
                .param("purpose", purpose.name())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    boolean isOpen(byte[] hash, LinkPurpose purpose, Instant now) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from staff.mail_link
                                        where token_hash = :hash
                                          and purpose = :purpose
                                          and used_at is null
                                          and expires_at > :now)
                        """)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Whose link this is, as long as it works. */
    Optional<Account> findAccount(byte[] hash, LinkPurpose purpose, Instant now) {
        return jdbc.sql(
                        """
                        select account.id, account.email, account.name
                          from staff.mail_link
                          join staff.account on account.id = mail_link.account_id
                         where mail_link.token_hash = :hash
                           and mail_link.purpose = :purpose
                           and mail_link.used_at is null
                           and mail_link.expires_at > :now
                           and account.disabled_at is null
                        """)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query((row, rowNumber) ->
                        new Account(
                                row.getObject("id", UUID.class),
                                row.getString("email"),
                                row.getString("name")))
                .optional();
    }

    /** Uses it up. True for exactly one, however many try at once. */
    boolean use(byte[] hash, LinkPurpose purpose, Instant now) {
        return jdbc.sql(
                                """
                                update staff.mail_link
                                   set used_at = :now
                                 where token_hash = :hash
                                   and purpose = :purpose
                                   and used_at is null
                                   and expires_at > :now
                                """)
                        .param("hash", hash)
                        .param("purpose", purpose.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void removeUnused(UUID account) {
        jdbc.sql("delete from staff.mail_link where account_id = :account and used_at is null")
                .param("account", account)
                .update();
    }

    void removeUnused(LinkPurpose purpose) {
        jdbc.sql("delete from staff.mail_link where purpose = :purpose and used_at is null")
                .param("purpose", purpose.name())
                .update();
    }

    void sweep(Instant now) {
        jdbc.sql("delete from staff.mail_link where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
