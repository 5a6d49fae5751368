package nl.startklaar.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who parents are, and at which schools to look for their children. */
@Repository
class ParentStore {

    private final JdbcClient jdbc;

    ParentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when somebody has this address already. */
    boolean add(Parent parent, Instant now) {
        return jdbc.sql(
                                """
                                insert into family.parent (id, email, password_hash, created_at)
                                values (:id, :email, :hash, :now)
                                    on conflict do nothing
                                """)
                        .param("id", parent.id())
                        .param("email", parent.email())
                        .param("hash", parent.passwordHash())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Parent> find(UUID id) {
        return jdbc.sql("select id, email, password_hash from family.parent where id = :id")
                .param("id", id)
                .query(ParentStore::toParent)
                .optional();
    }

    Optional<Parent> findByEmail(String email) {
        return jdbc.sql(
                        """
                        select id, email, password_hash
                          from family.parent
                         where lower(email) = :email
                        """)
                .param("email", email)
                .query(ParentStore::toParent)
                .optional();
    }

    void signedIn(UUID id, Instant now) {
        jdbc.sql("update family.parent set signed_in_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void changePassword(UUID id, String hash) {
        jdbc.sql("update family.parent set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from family.parent where id = :id").param("id", id).update();
    }

    List<SchoolId> listSchools(UUID parent) {
        return jdbc.sql("select school_id from family.parent_school where parent_id = :parent")
                .param("parent", parent)
                .query((row, rowNumber) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .list();
    }

    /** Locks the row, also when it was there: whoever forgets schools at night waits. */
    void addSchool(UUID parent, SchoolId school) {
        jdbc.sql(
                        """
                        insert into family.parent_school (parent_id, school_id)
                        values (:parent, :school)
                            on conflict (parent_id, school_id) do update
                           set school_id = excluded.school_id
                        """)
                .param("parent", parent)
                .param("school", school.value())
                .update();
        jdbc.sql("update family.parent set alone_since = null where id = :parent")
                .param("parent", parent)
                .update();
    }

    /**
     * Who has no open way at this school any more need not be looked for here. First the lock, then
     * the look: a way that was opened meanwhile is only seen by a query that begins after it.
     */
    void forgetSchool(SchoolId school) {
        jdbc.sql(
                        """
                        select parent_id
                          from family.parent_school
                         where school_id = :school
                         order by parent_id
                           for update
                        """)
                .param("school", school.value())
                .query(UUID.class)
                .list();
        jdbc.sql(
                        """
                        delete from family.parent_school
                         where school_id = :school
                           and not exists (
                               select 1
                                 from family.way
                                where school_id = :school
                                  and way.parent_id = parent_school.parent_id
                                  and ended_at is null)
                        """)
                .param("school", school.value())
                .update();
    }

    /** Notes who has no school any more, and forgets who had none before that day. */
    void forgetAlone(LocalDate today, LocalDate before) {
        jdbc.sql(
                        """
                        update family.parent
                           set alone_since = :today
                         where alone_since is null
                           and not exists (
                               select 1
                                 from family.parent_school
                                where parent_school.parent_id = parent.id)
                        """)
                .param("today", today)
                .update();
        jdbc.sql(
                        """
                        delete from family.parent
                         where alone_since < :before
                           and not exists (
                               select 1
                                 from family.parent_school
                                where parent_school.parent_id = parent.id)
                        """)
                .param("before", before)
                .update();
    }

    private static Parent toParent(ResultSet row, int rowNumber) throws SQLException {
        return new Parent(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("password_hash"));
    }
}
