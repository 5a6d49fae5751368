package nl.startklaar.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which session at a portal (sid) whose number came in; both only hashed. */
@Repository
class SessionThereStore {

    private final JdbcClient jdbc;

    SessionThereStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(SchoolId school, UUID connection, String session, String number, Instant until) {
        jdbc.sql(
                        """
                        insert into network.session_there
                               (school_id, connection_id, session, number, until)
                        values (:school, :connection, :session, :number, :until)
                            on conflict (school_id, connection_id, session, number) do update
                           set until = excluded.until
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("session", session)
                .param("number", number)
                .param("until", Timestamp.from(until))
                .update();
    }

    List<String> listNumbers(SchoolId school, UUID connection, String session) {
        return jdbc.sql(
                        """
                        select number
                          from network.session_there
                         where school_id = :school
                           and connection_id = :connection
                           and session = :session
                        """)
                .param("school", school.value())
                .param("connection", connection)
                .param("session", session)
                .query((row, rowNumber) -> row.getString("number"))
                .list();
    }

    void sweep(SchoolId school, Instant now) {
        jdbc.sql("delete from network.session_there where school_id = :school and until <= :now")
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
