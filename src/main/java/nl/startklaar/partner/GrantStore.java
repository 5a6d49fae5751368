package nl.startklaar.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes and tokens, of which only hashes are kept. */
@Repository
class GrantStore {

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addCode(byte[] hash, Grant grant, Instant now) {
        jdbc.sql(
                        """
                        insert into partner.code
                               (hash, client_id, guest_kind, guest_id, school_id, redirect_uri, challenge,
                                nonce, made_at, expires_at)
                        values (:hash, :client, :kind, :guest, :school, :redirectUri, :challenge,
                                :nonce, :now, :expiresAt)
                        """)
                .param("hash", hash)
                .param("client", grant.visit().client())
                .param("kind", grant.visit().guest().kind().name())
                .param("guest", grant.visit().guest().id())
                .param("school", grant.visit().school().value())
                .param("redirectUri", grant.redirectUri())
                .param("challenge", grant.challenge())
                .param("nonce", grant.nonce().orElse(null))
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(grant.expiresAt()))
                .update();
    }

    /** Used or not. */
    Optional<Grant> findCode(byte[] hash, String client) {
        return jdbc.sql(
                        """
                        select client_id, guest_kind, guest_id, school_id, redirect_uri, challenge, nonce,
                               expires_at
                          from partner.code
                         where hash = :hash
                           and client_id = :client
                        """)
                .param("hash", hash)
                .param("client", client)
                .query(GrantStore::toGrant)
                .optional();
    }

    /** Of all who come with a code, one. */
    boolean claimCode(byte[] hash, Instant now) {
        return jdbc.sql(
                                """
                                update partner.code
                                   set used_at = :now
                                 where hash = :hash
                                   and used_at is null
                                """)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void addTokenOfCode(byte[] hash, byte[] code, Visit visit, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into partner.token
                               (hash, client_id, code_hash, guest_kind, guest_id, school_id, expires_at)
                        values (:hash, :client, :code, :kind, :guest, :school, :expiresAt)
                        """)
                .param("hash", hash)
                .param("client", visit.client())
                .param("code", code)
                .param("kind", visit.guest().kind().name())
                .param("guest", visit.guest().id())
                .param("school", visit.school().value())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    void addTokenOfClient(byte[] hash, String client, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into partner.token (hash, client_id, expires_at)
                        values (:hash, :client, :expiresAt)
                        """)
                .param("hash", hash)
                .param("client", client)
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    void revokeTokensOfCode(byte[] code, Instant now) {
        jdbc.sql(
                        """
                        update partner.token
                           set revoked_at = :now
                         where code_hash = :code
                           and revoked_at is null
                        """)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Visit> findVisit(byte[] token, Instant now) {
        return jdbc.sql(
                        """
                        select token.client_id, guest_kind, guest_id, school_id
                          from partner.token
                          join partner.client on client.id = token.client_id
                         where hash = :hash
                           and guest_id is not null
                           and expires_at > :now
                           and revoked_at is null
                           and client.ended_at is null
                        """)
                .param("hash", token)
                .param("now", Timestamp.from(now))
                .query(GrantStore::toVisit)
                .optional();
    }

    /** Whose token this is, of a client that came for itself. */
    Optional<String> findClient(byte[] token, Instant now) {
        return jdbc.sql(
                        """
                        select client_id
                          from partner.token
                         where hash = :hash
                           and guest_id is null
                           and expires_at > :now
                           and revoked_at is null
                        """)
                .param("hash", token)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    void sweep(Instant before) {
        jdbc.sql("delete from partner.code where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
        jdbc.sql("delete from partner.token where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Grant toGrant(ResultSet row, int rowNumber) throws SQLException {
        return new Grant(
                toVisit(row, rowNumber),
                row.getString("redirect_uri"),
                row.getString("challenge"),
                Optional.ofNullable(row.getString("nonce")),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Visit toVisit(ResultSet row, int rowNumber) throws SQLException {
        return new Visit(
                new SchoolId(row.getObject("school_id", UUID.class)),
                new Guest(
                        Guest.Kind.valueOf(row.getString("guest_kind")),
                        row.getObject("guest_id", UUID.class)),
                row.getString("client_id"));
    }
}
