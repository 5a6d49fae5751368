package nl.startklaar.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which publishers still have to notice that a group was linked anew. */
@Repository
class WaitingStore {

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Waiting> list(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select group_id, publisher_id, since, call_after, confirmed_at
                          from linking.waiting
                         where school_id = :school
                           and start_year = :year
                         order by since, group_id, publisher_id
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query(WaitingStore::toWaiting)
                .list();
    }

    /** Whoever links a group anew once more, waits anew. */
    void keep(SchoolId school, SchoolYear year, Waiting it) {
        jdbc.sql(
                        """
                        insert into linking.waiting
                               (school_id, start_year, group_id, publisher_id, since, call_after)
                        values (:school, :year, :group, :publisher, :since, :callAfter)
                            on conflict (school_id, start_year, group_id, publisher_id) do update
                           set since = excluded.since,
                               call_after = excluded.call_after,
                               confirmed_at = null
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("group", it.group())
                .param("publisher", it.publisher())
                .param("since", Timestamp.from(it.since()))
                .param("callAfter", Timestamp.from(it.callAfter()))
                .update();
    }

    /** Answers for how many groups that was news. */
    int confirm(SchoolId school, UUID publisher, Instant at) {
        return jdbc.sql(
                        """
                        update linking.waiting
                           set confirmed_at = :at
                         where school_id = :school
                           and publisher_id = :publisher
                           and confirmed_at is null
                        """)
                .param("school", school.value())
                .param("publisher", publisher)
                .param("at", Timestamp.from(at))
                .update();
    }

    int confirm(SchoolId school, UUID publisher, UUID group, Instant at) {
        return jdbc.sql(
                        """
                        update linking.waiting
                           set confirmed_at = :at
                         where school_id = :school
                           and publisher_id = :publisher
                           and group_id = :group
                           and confirmed_at is null
                        """)
                .param("school", school.value())
                .param("publisher", publisher)
                .param("group", group)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Nobody waits for what was taken back. */
    void remove(SchoolId school, SchoolYear year, Collection<UUID> groups) {
        jdbc.sql(
                        """
                        delete from linking.waiting
                         where school_id = :school
                           and start_year = :year
                           and group_id = any (:groups)
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("groups", groups.toArray(UUID[]::new))
                .update();
    }

    private static Waiting toWaiting(ResultSet row, int rowNumber) throws SQLException {
        return new Waiting(
                row.getObject("group_id", UUID.class),
                row.getObject("publisher_id", UUID.class),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("call_after").toInstant(),
                Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant));
    }
}
