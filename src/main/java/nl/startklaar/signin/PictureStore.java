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
class PictureStore {

    /** What is known of the pictures of a pupil: their keyed hash, and how many there are. */
    record Kept(String match, int size) {}

    private final JdbcClient jdbc;
    private final Copy copy;

    PictureStore(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Optional<Kept> find(SchoolId school, UUID pupil) {
        return jdbc.sql(
                        """
                        select match, size
                          from signin.pictures
                         where school_id = :school
                           and pupil_id = :pupil
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .query((row, rowNumber) -> new Kept(row.getString("match"), row.getInt("size")))
                .optional();
    }

    Set<UUID> listPupils(SchoolId school) {
        return jdbc.sql("select pupil_id from signin.pictures where school_id = :school")
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("pupil_id", UUID.class))
                .set();
    }

    /** All at once, in place of what was there. */
    void keep(SchoolId school, Map<UUID, Kept> kept, Instant now, @Nullable UUID by) {
        jdbc.sql(
                        """
                        create temporary table new_pictures (
                            pupil_id uuid, match text, size smallint
                        ) on commit drop
                        """)
                .update();
        copy.into(
                "pg_temp.new_pictures (pupil_id, match, size)",
                kept.entrySet().stream()
                        .map(it ->
                                List.of(
                                        it.getKey().toString(),
                                        it.getValue().match(),
                                        String.valueOf(it.getValue().size()))));
        jdbc.sql(
                        """
                        insert into signin.pictures (school_id, pupil_id, match, size, given_at, given_by)
                        select :school, pupil_id, match, size, :now, :by
                          from pg_temp.new_pictures
                            on conflict (school_id, pupil_id) do update
                           set match = excluded.match,
                               size = excluded.size,
                               given_at = excluded.given_at,
                               given_by = excluded.given_by
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        jdbc.sql("drop table pg_temp.new_pictures").update();
    }
}
