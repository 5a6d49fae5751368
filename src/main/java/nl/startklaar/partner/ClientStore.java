package nl.startklaar.partner;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; those that ended are left out. */
    List<PublisherClient> list() {
        return jdbc.sql(
                        """
                        select id, publisher_id, redirect_uris, initiate_login
                          from partner.client
                         where ended_at is null
                         order by added_at desc, id
                        """)
                .query(ClientStore::toClient)
                .list();
    }

    void add(PublisherClient client, byte[] secretHash, Instant now) {
        jdbc.sql(
                        """
                        insert into partner.client
                               (id, publisher_id, secret_hash, redirect_uris, initiate_login, added_at)
                        values (:id, :publisher, :secret, :redirectUris, :initiateLogin, :now)
                        """)
                .param("id", client.id())
                .param("publisher", client.publisher())
                .param("secret", secretHash)
                .param("redirectUris", client.redirectUris().toArray(String[]::new))
                .param("initiateLogin", client.initiateLogin())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean end(String id, Instant now) {
        return jdbc.sql(
                                """
                                update partner.client
                                   set ended_at = :now
                                 where id = :id
                                   and ended_at is null
                                """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<byte[]> findSecretHash(String id) {
        return jdbc.sql(
                        """
                        select secret_hash
                          from partner.client
                         where id = :id
                           and ended_at is null
                        """)
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    private static PublisherClient toClient(ResultSet row, int rowNumber) throws SQLException {
        return new PublisherClient(
                row.getString("id"),
                row.getObject("publisher_id", UUID.class),
                List.of(strings(row.getArray("redirect_uris"))),
                row.getString("initiate_login"));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
