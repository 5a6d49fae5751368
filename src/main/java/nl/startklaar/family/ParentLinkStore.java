package nl.startklaar.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParentLinkStore {

    private final JdbcClient jdbc;

    ParentLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addConfirm(byte[] hash, Beginning it, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into family.mail_link
                               (token_hash, purpose, email, password_hash, school_id, letter_id, expires_at)
                        values (:hash, 'CONFIRM', :email, :password, :school, :letter, :expiresAt)
                        """)
                .param("hash", hash)
                .param("email", it.email())
                .param("password", it.passwordHash())
                .param("school", it.school().value())
                .param("letter", it.letter())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    void addReset(byte[] hash, String email, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into family.mail_link (token_hash, purpose, email, expires_at)
                        values (:hash, 'RESET', :email, :expiresAt)
                        """)
                .param("hash", hash)
                .param("email", email)
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    Optional<Beginning> findConfirm(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        select email, password_hash, school_id, letter_id
                          from family.mail_link
                         where token_hash = :hash
                           and purpose = 'CONFIRM'
                           and used_at is null
                           and expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(ParentLinkStore::toBeginning)
                .optional();
    }

    Optional<String> findReset(byte[] hash, Instant now) {
        return jdbc.sql(
                        """
                        select email
                          from family.mail_link
                         where token_hash = :hash
                           and purpose = 'RESET'
                           and used_at is null
                           and expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Uses it up. True for exactly one, however many try at once. */
    boolean use(byte[] hash, Instant now) {
        return jdbc.sql(
                                """
                                update family.mail_link
                                   set used_at = :now
                                 where token_hash = :hash
                                   and used_at is null
                                   and expires_at > :now
                                """)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Older links to choose another password. */
    void removeResets(String email) {
        jdbc.sql("delete from family.mail_link where purpose = 'RESET' and email = :email")
                .param("email", email)
                .update();
    }

    void removeAll(String email) {
        jdbc.sql("delete from family.mail_link where email = :email")
                .param("email", email)
                .update();
    }

    void sweep(Instant now) {
        jdbc.sql("delete from family.mail_link where expires_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Beginning toBeginning(ResultSet row, int rowNumber) throws SQLException {
        return new Beginning(
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getObject("letter_id", UUID.class),
                row.getString("email"),
                row.getString("password_hash"));
    }
}
