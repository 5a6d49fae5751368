package nl.startklaar.network;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TripStore {

    private final JdbcClient jdbc;

    TripStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that was taken, and whose it was. */
    record Taken(Trip trip, String browserHash, Instant until) {}

    void add(SchoolId school, Trip it, String stateHash, String browserHash, Instant until) {
        jdbc.sql(
                        """
                        insert into network.trip
                               (school_id, state_hash, browser_hash, connection_id, purpose, wish,
                                account_id, until)
                        values (:school, :state, :browser, :connection, :purpose, :wish,
                                :account, :until)
                        """)
                .param("school", school.value())
                .param("state", stateHash)
                .param("browser", browserHash)
                .param("connection", it.connection())
                .param("purpose", it.purpose().name())
                .param("wish", it.wish())
                .param("account", it.account().orElse(null))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Of many who come with it at once, one gets it; also when it then turns out to be wrong. */
    Optional<Taken> take(SchoolId school, String stateHash) {
        return jdbc.sql(
                        """
                        delete from network.trip
                         where school_id = :school
                           and state_hash = :state
                        returning connection_id, purpose, wish, account_id, browser_hash, until
                        """)
                .param("school", school.value())
                .param("state", stateHash)
                .query((row, rowNumber) ->
                        new Taken(
                                new Trip(
                                        row.getObject("connection_id", UUID.class),
                                        Trip.Purpose.valueOf(row.getString("purpose")),
                                        row.getString("wish"),
                                        Optional.ofNullable(
                                                row.getObject("account_id", UUID.class))),
                                row.getString("browser_hash"),
                                row.getTimestamp("until").toInstant()))
                .optional();
    }

    void sweep(SchoolId school, Instant now) {
        jdbc.sql("delete from network.trip where school_id = :school and until <= :now")
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
