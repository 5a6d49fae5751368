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

@Repository
class WayStore {

    private final JdbcClient jdbc;

    WayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this parent has this child already, or another parent came with this number. */
    boolean add(SchoolId school, ParentWay it) {
        return jdbc.sql(
                                """
                                insert into family.way (school_id, id, pupil_id, parent_id, number, since)
                                values (:school, :id, :pupil, :parent, :number, :since)
                                    on conflict do nothing
                                """)
                        .param("school", school.value())
                        .param("id", it.id())
                        .param("pupil", it.pupil())
                        .param("parent", it.parent())
                        .param("number", it.number())
                        .param("since", Timestamp.from(it.since()))
                        .update()
                == 1;
    }

    /** Those that are open, of the whole school. */
    List<ParentWay> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, pupil_id, parent_id, number, since
                          from family.way
                         where school_id = :school
                           and ended_at is null
                         order by since, id
                        """)
                .param("school", school.value())
                .query(WayStore::toWay)
                .list();
    }

    List<ParentWay> list(SchoolId school, UUID parent) {
        return jdbc.sql(
                        """
                        select id, pupil_id, parent_id, number, since
                          from family.way
                         where school_id = :school
                           and parent_id = :parent
                           and ended_at is null
                         order by since, id
                        """)
                .param("school", school.value())
                .param("parent", parent)
                .query(WayStore::toWay)
                .list();
    }

    Optional<ParentWay> find(SchoolId school, UUID way) {
        return jdbc.sql(
                        """
                        select id, pupil_id, parent_id, number, since
                          from family.way
                         where school_id = :school
                           and id = :way
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("way", way)
                .query(WayStore::toWay)
                .optional();
    }

    void end(SchoolId school, UUID way, Instant now) {
        jdbc.sql(
                        """
                        update family.way
                           set ended_at = :now
                         where school_id = :school
                           and id = :way
                           and ended_at is null
                        """)
                .param("school", school.value())
                .param("way", way)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether the child is gone, and since when we know; empty: it is there. */
    void mark(SchoolId school, UUID way, Optional<LocalDate> goneSince) {
        jdbc.sql(
                        """
                        update family.way
                           set gone_since = case when :gone::date is null then null
                                                 else coalesce(gone_since, :gone::date) end
                         where school_id = :school
                           and id = :way
                        """)
                .param("school", school.value())
                .param("way", way)
                .param("gone", goneSince.orElse(null))
                .update();
    }

    /** What ended before that moment, and of children who were gone by that day. */
    void sweep(SchoolId school, Instant endedBefore, LocalDate goneBefore) {
        jdbc.sql(
                        """
                        delete from family.way
                         where school_id = :school
                           and (ended_at < :ended or gone_since < :gone)
                        """)
                .param("school", school.value())
                .param("ended", Timestamp.from(endedBefore))
                .param("gone", goneBefore)
                .update();
    }

    private static ParentWay toWay(ResultSet row, int rowNumber) throws SQLException {
        return new ParentWay(
                row.getObject("id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getInt("number"),
                row.getTimestamp("since").toInstant());
    }
}
