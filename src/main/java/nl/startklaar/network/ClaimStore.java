package nl.startklaar.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Strangers who say to work at the school, and are about to prove it. */
@Repository
class ClaimStore {

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One per browser: the last one counts. */
    void keep(SchoolId school, UUID connection, Claim it, String browserHash, Instant until) {
        jdbc.sql(
                        """
                        insert into network.claim
                               (school_id, browser_hash, connection_id, number, called, until)
                        values (:school, :browser, :connection, :number, :called, :until)
                            on conflict (school_id, browser_hash) do update
                           set connection_id = excluded.connection_id,
                               number = excluded.number,
                               called = excluded.called,
                               until = excluded.until
                        """)
                .param("school", school.value())
                .param("browser", browserHash)
                .param("connection", connection)
                .param("number", it.number())
                .param("called", it.called())
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<Claim> find(SchoolId school, UUID connection, String browserHash, Instant now) {
        return jdbc.sql(
                        """
                        select number, called
                          from network.claim
                         where school_id = :school
                           and browser_hash = :browser
                           and connection_id = :connection
                           and until > :now
                        """)
                .param("school", school.value())
                .param("browser", browserHash)
                .param("connection", connection)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Claim(row.getString("number"), row.getString("called")))
                .optional();
    }

    Optional<String> take(SchoolId school, UUID connection, String browserHash, Instant now) {
        return jdbc.sql(
                        """
                        delete from network.claim
                         where school_id = :school
                           and browser_hash = :browser
                           and connection_id = :connection
                           and until > :now
                        returning number
                        """)
                .param("school", school.value())
                .param("browser", browserHash)
                .param("connection", connection)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    void sweep(SchoolId school, Instant now) {
        jdbc.sql("delete from network.claim where school_id = :school and until <= :now")
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
