package nl.startklaar.linking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.audit.Actor;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups of which somebody said that they work on paper. */
@Repository
class PaperStore {

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> list(SchoolId school, SchoolYear year) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select group_id
                                  from linking.on_paper
                                 where school_id = :school
                                   and start_year = :year
                                """)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .query(UUID.class)
                        .list());
    }

    void add(SchoolId school, SchoolYear year, UUID group, Instant at) {
        jdbc.sql(
                        """
                        insert into linking.on_paper (school_id, start_year, group_id, said_at, said_by)
                        values (:school, :year, :group, :at, :by)
                            on conflict do nothing
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("group", group)
                .param("at", Timestamp.from(at))
                .param("by", Actor.current().account())
                .update();
    }

    void remove(SchoolId school, SchoolYear year, UUID group) {
        jdbc.sql(
                        """
                        delete from linking.on_paper
                         where school_id = :school
                           and start_year = :year
                           and group_id = :group
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("group", group)
                .update();
    }
}
