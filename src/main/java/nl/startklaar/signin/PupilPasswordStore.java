package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PupilPasswordStore {

    private final JdbcClient jdbc;
    private final Copy copy;

    PupilPasswordStore(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Optional<String> findHash(SchoolId school, UUID pupil) {
        return jdbc.sql(
                        """
                        select hash
                          from signin.password
                         where school_id = :school
                           and pupil_id = :pupil
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .query(String.class)
                .optional();
    }

    Set<UUID> listPupils(SchoolId school) {
        return jdbc.sql("select pupil_id from signin.password where school_id = :school")
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("pupil_id", UUID.class))
                .set();
    }

    /** All at once, in place of what was there. */
    void keep(SchoolId school, Map<UUID, String> kept, Instant now, @Nullable UUID by) {
        jdbc.sql(
                        """
                        create temporary table new_password (
                            pupil_id uuid, hash text
                        ) on commit drop
                        """)
                .update();
        copy.into(
                "pg_temp.new_password (pupil_id, hash)",
                kept.entrySet().stream().map(it -> List.of(it.getKey().toString(), it.getValue())));
        jdbc.sql(
                        """
                        insert into signin.password (school_id, pupil_id, hash, given_at, given_by)
                        select :school, pupil_id, hash, :now, :by
                          from pg_temp.new_password
                            on conflict (school_id, pupil_id) do update
                           set hash = excluded.hash,
                               given_at = excluded.given_at,
                               given_by = excluded.given_by,
                               copied_in = null
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        jdbc.sql("drop table pg_temp.new_password").update();
    }
}
