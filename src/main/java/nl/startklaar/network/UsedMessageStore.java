package nl.startklaar.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which messages of a portal were heard already. */
@Repository
class UsedMessageStore {

    private final JdbcClient jdbc;

    UsedMessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was used before. */
    boolean use(SchoolId school, UUID connection, String number, Instant until) {
        return jdbc.sql(
                                """
                                insert into network.used_message
                                       (school_id, connection_id, number, until)
                                values (:school, :connection, :number, :until)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("connection", connection)
                        .param("number", number)
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    void sweep(SchoolId school, Instant now) {
        jdbc.sql("delete from network.used_message where school_id = :school and until <= :now")
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
