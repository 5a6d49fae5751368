package nl.startklaar.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who somebody at a portal is here; it is remembered per portal. */
@Repository
class LinkedStore {

    private final JdbcClient jdbc;

    LinkedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Linked> find(SchoolId school, UUID connection, String number) {
        return jdbc.sql(
                        """
                        select number, kind, person_id, found_by
                          from network.linked
                         where school_id = :school
                           and connection_id = :connection
                           and number = :number
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("number", number)
                .query(LinkedStore::toLinked)
                .optional();
    }

    List<Linked> list(SchoolId school, UUID connection) {
        return jdbc.sql(
                        """
                        select number, kind, person_id, found_by
                          from network.linked
                         where school_id = :school
                           and connection_id = :connection
                         order by kind, linked_at, number
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .query(LinkedStore::toLinked)
                .list();
    }

    /** Whom a portal that is on, and for pupils, brought before or was told of. */
    List<UUID> listPupils(SchoolId school) {
        return jdbc.sql(
                        """
                        select distinct person_id
                          from network.linked
                          join network.connection
                            on connection.school_id = :school
                           and connection.id = linked.connection_id
                         where linked.school_id = :school
                           and kind = 'PUPIL'
                           and for_pupils
                           and on_since is not null
                           and closed_at is null
                        """)
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /** False when this number leads to somebody already: the first answer stays. */
    boolean add(SchoolId school, UUID connection, Linked it, Instant now) {
        return jdbc.sql(
                                """
                                insert into network.linked
                                       (school_id, connection_id, number, kind, person_id, found_by,
                                        linked_at)
                                values (:school, :connection, :number, :kind, :person, :foundBy,
                                        :now)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("connection", connection)
                        .param("number", it.number())
                        .param("kind", it.kind().name())
                        .param("person", it.person())
                        .param("foundBy", it.foundBy().name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when nobody was linked so. */
    boolean remove(SchoolId school, UUID connection, String number) {
        return jdbc.sql(
                                """
                                delete from network.linked
                                 where school_id = :school
                                   and connection_id = :connection
                                   and number = :number
                                """)
                        .param("school", school.value())
                        .param("connection", connection)
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Two pupils turned out to be one; what moves with that is kept by its change set. */
    void move(SchoolId school, UUID gone, UUID kept, UUID changeSet) {
        jdbc.sql(
                        """
                        with moving as (
                             update network.linked
                                set person_id = :kept
                              where school_id = :school
                                and person_id = :gone
                                and kind = 'PUPIL'
                             returning connection_id, number)
                        insert into network.moved (school_id, change_set_id, connection_id, number, person_id)
                        select :school, :set, connection_id, number, :gone
                          from moving
                        """)
                .param("school", school.value())
                .param("gone", gone)
                .param("kept", kept)
                .param("set", changeSet)
                .update();
    }

    /** They are two after all. */
    void giveBack(SchoolId school, UUID changeSet) {
        jdbc.sql(
                        """
                        with back as (
                             delete from network.moved
                              where school_id = :school
                                and change_set_id = :set
                             returning connection_id, number, person_id)
                        update network.linked
                           set person_id = back.person_id
                          from back
                         where linked.school_id = :school
                           and linked.connection_id = back.connection_id
                           and linked.number = back.number
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .update();
    }

    private static Linked toLinked(ResultSet row, int rowNumber) throws SQLException {
        return new Linked(
                row.getString("number"),
                PersonKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                Linked.FoundBy.valueOf(row.getString("found_by")));
    }
}
