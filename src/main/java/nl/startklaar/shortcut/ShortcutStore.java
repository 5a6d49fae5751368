package nl.startklaar.shortcut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.Brin;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shortcuts of a school. None is ever deleted: who still has an old one is helped on. */
@Repository
class ShortcutStore {

    private final JdbcClient jdbc;

    ShortcutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(School school, Shortcut it, @Nullable UUID account) {
        jdbc.sql(
                        """
                        insert into shortcut.shortcut
                               (school_id, id, token, name, audience, group_id, product_id, made_at, made_by)
                        values (:school, :id, :token, :name, :audience, :group, :product, :at, :account)
                        """)
                .param("school", school.id().value())
                .param("id", it.id())
                .param("token", it.token().secret())
                .param("name", it.name())
                .param("audience", it.audience().name())
                .param("group", it.group().orElse(null))
                .param("product", it.product().orElse(null))
                .param("at", Timestamp.from(it.madeAt()))
                .param("account", account)
                .update();
    }

    /** By audience, then by name. */
    List<Shortcut> list(School school) {
        return jdbc.sql(
                        """
                        select id, token, name, audience, group_id, product_id, made_at, revoked_at
                          from shortcut.shortcut
                         where school_id = :school
                         order by audience, name collate dutch, id
                        """)
                .param("school", school.id().value())
                .query(rows(school.brin()))
                .list();
    }

    Optional<Shortcut> find(School school, UUID id) {
        return jdbc.sql(
                        """
                        select id, token, name, audience, group_id, product_id, made_at, revoked_at
                          from shortcut.shortcut
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.id().value())
                .param("id", id)
                .query(rows(school.brin()))
                .optional();
    }

    Optional<Shortcut> find(School school, ShortcutToken token) {
        return jdbc.sql(
                        """
                        select id, token, name, audience, group_id, product_id, made_at, revoked_at
                          from shortcut.shortcut
                         where school_id = :school
                           and token = :token
                        """)
                .param("school", school.id().value())
                .param("token", token.secret())
                .query(rows(school.brin()))
                .optional();
    }

    void rename(SchoolId school, UUID id, String name) {
        jdbc.sql(
                        """
                        update shortcut.shortcut
                           set name = :name
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** False when it was an old one already. */
    boolean revoke(SchoolId school, UUID id, Instant at) {
        return jdbc.sql(
                                """
                                update shortcut.shortcut
                                   set revoked_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and revoked_at is null
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when it was never revoked. */
    boolean restore(SchoolId school, UUID id) {
        return jdbc.sql(
                                """
                                update shortcut.shortcut
                                   set revoked_at = null
                                 where school_id = :school
                                   and id = :id
                                   and revoked_at is not null
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static RowMapper<Shortcut> rows(Brin brin) {
        return (row, _) -> toShortcut(row, brin);
    }

    private static Shortcut toShortcut(ResultSet row, Brin brin) throws SQLException {
        return new Shortcut(
                row.getObject("id", UUID.class),
                new ShortcutToken(brin, row.getString("token")),
                row.getString("name"),
                Audience.valueOf(row.getString("audience")),
                Optional.ofNullable(row.getObject("group_id", UUID.class)),
                Optional.ofNullable(row.getObject("product_id", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
