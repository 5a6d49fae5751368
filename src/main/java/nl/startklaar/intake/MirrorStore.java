package nl.startklaar.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.las.EdexmlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the files say that still wait for somebody; gone as soon as something came of them. */
@Repository
class MirrorStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    MirrorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, UUID run, EdexmlFile mirror, Instant receivedAt) {
        jdbc.sql(
                        """
                        insert into intake.mirror (school_id, run_id, received_at, content)
                        values (:school, :run, :receivedAt, :content::jsonb)
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("receivedAt", Timestamp.from(receivedAt))
                .param("content", JSON.writeValueAsString(mirror))
                .update();
    }

    Optional<EdexmlFile> find(SchoolId school, UUID run) {
        return jdbc.sql(
                        """
                        select content
                          from intake.mirror
                         where school_id = :school
                           and run_id = :run
                        """)
                .param("school", school.value())
                .param("run", run)
                .query((row, _) -> JSON.readValue(row.getString(1), EdexmlFile.class))
                .optional();
    }

    void remove(SchoolId school, UUID run) {
        jdbc.sql(
                        """
                        delete from intake.mirror
                         where school_id = :school
                           and run_id = :run
                        """)
                .param("school", school.value())
                .param("run", run)
                .update();
    }

    /** Whatever became of their runs. */
    void removeOld(SchoolId school, Instant before) {
        jdbc.sql(
                        """
                        delete from intake.mirror
                         where school_id = :school
                           and received_at < :before
                        """)
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .update();
    }
}
