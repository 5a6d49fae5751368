package nl.startklaar.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The portals of a school. None is deleted: who was linked by it stays linked when it returns. */
@Repository
class ConnectionStore {

    private final JdbcClient jdbc;

    ConnectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            SchoolId school,
            Connection it,
            String sealedSecret,
            Instant now,
            @Nullable UUID account) {
        bind(
                        jdbc.sql(
                                """
                                insert into network.connection
                                       (school_id, id, name, issuer, client_id, secret, by_hand,
                                        authorization_at, token_at, keys_at, person_at, end_session_at,
                                        algorithms, names_itself, secret_in_form, scopes,
                                        eck_claim, key_claim, for_pupils, for_staff, made_at, made_by)
                                values (:school, :id, :name, :issuer, :client, :secret, :byHand,
                                        :authorization, :token, :keys, :person, :endSession,
                                        :algorithms, :namesItself, :secretInForm, :scopes,
                                        :eckClaim, :keyClaim, :forPupils, :forStaff, :now, :account)
                                """),
                        school,
                        it)
                .param("issuer", it.issuer())
                .param("secret", sealedSecret)
                .param("byHand", it.byHand())
                .param("now", Timestamp.from(now))
                .param("account", account)
                .update();
    }

    /** Everything but who it is: another issuer is another portal. */
    void change(SchoolId school, Connection it) {
        bind(
                        jdbc.sql(
                                """
                                update network.connection
                                   set name = :name, client_id = :client,
                                       authorization_at = :authorization, token_at = :token,
                                       keys_at = :keys, person_at = :person,
                                       end_session_at = :endSession, algorithms = :algorithms,
                                       names_itself = :namesItself, secret_in_form = :secretInForm,
                                       scopes = :scopes, eck_claim = :eckClaim, key_claim = :keyClaim,
                                       for_pupils = :forPupils, for_staff = :forStaff
                                 where school_id = :school
                                   and id = :id
                                """),
                        school,
                        it)
                .update();
    }

    private static StatementSpec bind(StatementSpec sql, SchoolId school, Connection it) {
        var at = it.endpoints();
        return sql.param("school", school.value())
                .param("id", it.id())
                .param("name", it.name())
                .param("client", it.clientId())
                .param("authorization", at.authorization())
                .param("token", at.token())
                .param("keys", at.keys())
                .param("person", at.person())
                .param("endSession", at.endSession())
                .param("algorithms", at.algorithms().stream().sorted().toArray(String[]::new))
                .param("namesItself", at.namesItself())
                .param("secretInForm", at.secretInForm())
                .param("scopes", it.claims().scopes())
                .param("eckClaim", it.claims().eckId())
                .param("keyClaim", it.claims().lasKey())
                .param("forPupils", it.forPupils())
                .param("forStaff", it.forStaff());
    }

    List<Connection> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select *
                          from network.connection
                         where school_id = :school
                           and closed_at is null
                         order by name collate dutch, id
                        """)
                .param("school", school.value())
                .query(ConnectionStore::toConnection)
                .list();
    }

    Optional<Connection> find(SchoolId school, UUID id) {
        return jdbc.sql(
                        """
                        select *
                          from network.connection
                         where school_id = :school
                           and id = :id
                           and closed_at is null
                        """)
                .param("school", school.value())
                .param("id", id)
                .query(ConnectionStore::toConnection)
                .optional();
    }

    String getSecret(SchoolId school, UUID id) {
        return jdbc.sql(
                        "select secret from network.connection where school_id = :school and id ="
                                + " :id")
                .param("school", school.value())
                .param("id", id)
                .query(String.class)
                .single();
    }

    void changeSecret(SchoolId school, UUID id, String sealed) {
        jdbc.sql(
                        """
                        update network.connection
                           set secret = :sealed
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id)
                .param("sealed", sealed)
                .update();
    }

    /** False when it was so already. */
    boolean switchOn(SchoolId school, UUID id, @Nullable Instant since) {
        return jdbc.sql(
                                """
                                update network.connection
                                   set on_since = cast(:since as timestamptz)
                                 where school_id = :school
                                   and id = :id
                                   and closed_at is null
                                   and (on_since is null) = (cast(:since as timestamptz) is not null)
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .param("since", since == null ? null : Timestamp.from(since))
                        .update()
                == 1;
    }

    /** False when it was so already. */
    boolean close(SchoolId school, UUID id, @Nullable Instant at) {
        return jdbc.sql(
                                """
                                update network.connection
                                   set closed_at = cast(:at as timestamptz),
                                       on_since = null
                                 where school_id = :school
                                   and id = :id
                                   and (closed_at is null) = (cast(:at as timestamptz) is not null)
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .param("at", at == null ? null : Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Sealed secrets that name another key than this. */
    List<UUID> listSealedByOther(SchoolId school, String key) {
        return jdbc.sql(
                        """
                        select id
                          from network.connection
                         where school_id = :school
                           and split_part(secret, '.', 1) <> :key
                        """)
                .param("school", school.value())
                .param("key", key)
                .query((row, rowNumber) -> row.getObject("id", UUID.class))
                .list();
    }

    List<String> listSealingKeys(SchoolId school) {
        return jdbc.sql(
                        """
                        select split_part(secret, '.', 1)
                          from network.connection
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, rowNumber) -> row.getString(1))
                .list();
    }

    private static Connection toConnection(ResultSet row, int rowNumber) throws SQLException {
        return new Connection(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                row.getBoolean("by_hand"),
                new Endpoints(
                        row.getString("authorization_at"),
                        row.getString("token_at"),
                        row.getString("keys_at"),
                        row.getString("person_at"),
                        row.getString("end_session_at"),
                        Set.of((String[]) row.getArray("algorithms").getArray()),
                        row.getBoolean("names_itself"),
                        row.getBoolean("secret_in_form")),
                new Claims(
                        row.getString("scopes"),
                        row.getString("eck_claim"),
                        row.getString("key_claim")),
                row.getBoolean("for_pupils"),
                row.getBoolean("for_staff"),
                Optional.ofNullable(row.getTimestamp("on_since")).map(Timestamp::toInstant));
    }
}
