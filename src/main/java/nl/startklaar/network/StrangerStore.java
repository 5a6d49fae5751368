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

/** Who came from a portal without being linked. */
@Repository
class StrangerStore {

    private final JdbcClient jdbc;

    StrangerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often they came by now. */
    int note(SchoolId school, UUID connection, String number, String called, Instant now) {
        return jdbc.sql(
                        """
                        insert into network.stranger as it
                               (school_id, connection_id, number, id, called, times, last_at)
                        values (:school, :connection, :number, :id, :called, 1, :now)
                            on conflict (school_id, connection_id, number) do update
                           set times = it.times + 1,
                               called = excluded.called,
                               last_at = excluded.last_at
                        returning times
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("number", number)
                .param("id", UUID.randomUUID())
                .param("called", called)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    List<Stranger> list(SchoolId school, UUID connection) {
        return jdbc.sql(
                        """
                        select id, number, called, times, last_at
                          from network.stranger
                         where school_id = :school
                           and connection_id = :connection
                         order by last_at desc, id
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .query(StrangerStore::toStranger)
                .list();
    }

    Optional<Stranger> find(SchoolId school, UUID connection, UUID id) {
        return jdbc.sql(
                        """
                        select id, number, called, times, last_at
                          from network.stranger
                         where school_id = :school
                           and connection_id = :connection
                           and id = :id
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("id", id)
                .query(StrangerStore::toStranger)
                .optional();
    }

    int count(SchoolId school, UUID connection) {
        return jdbc.sql(
                        """
                        select count(*)
                          from network.stranger
                         where school_id = :school
                           and connection_id = :connection
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .query(Integer.class)
                .single();
    }

    void remove(SchoolId school, UUID connection, String number) {
        jdbc.sql(
                        """
                        delete from network.stranger
                         where school_id = :school
                           and connection_id = :connection
                           and number = :number
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("number", number)
                .update();
    }

    void forget(SchoolId school, Instant before) {
        jdbc.sql("delete from network.stranger where school_id = :school and last_at < :before")
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Stranger toStranger(ResultSet row, int rowNumber) throws SQLException {
        return new Stranger(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("called"),
                row.getInt("times"),
                row.getTimestamp("last_at").toInstant());
    }
}
