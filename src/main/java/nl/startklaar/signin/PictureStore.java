package nl.startklaar.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private final JdbcClient jdbc;
    private final Copy copy;

    PictureStore(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    Optional<KeptPictures> find(SchoolId school, UUID pupil) {
        return jdbc.sql(
                        """
                        select hashed_for, match, size
                          from signin.pictures
                         where school_id = :school
                           and pupil_id = :pupil
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .query(PictureStore::toKept)
                .optional();
    }

    Set<UUID> listPupils(SchoolId school) {
        return jdbc.sql("select pupil_id from signin.pictures where school_id = :school")
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("pupil_id", UUID.class))
                .set();
    }

    /** All at once, in place of what was there. */
    void keep(SchoolId school, Map<UUID, KeptPictures> kept, Instant now, @Nullable UUID by) {
        jdbc.sql(
                        """
                        create temporary table new_pictures (
                            pupil_id uuid, hashed_for uuid, match text, size smallint
                        ) on commit drop
                        """)
                .update();
        copy.into(
                "pg_temp.new_pictures (pupil_id, hashed_for, match, size)",
                kept.entrySet().stream()
                        .map(it ->
                                List.of(
                                        it.getKey().toString(),
                                        it.getValue().hashedFor().toString(),
                                        it.getValue().match(),
                                        String.valueOf(it.getValue().size()))));
        jdbc.sql(
                        """
                        insert into signin.pictures
                               (school_id, pupil_id, match, size, given_at, given_by, hashed_for)
                        select :school, pupil_id, match, size, :now, :by, hashed_for
                          from pg_temp.new_pictures
                            on conflict (school_id, pupil_id) do update
                           set match = excluded.match,
                               size = excluded.size,
                               given_at = excluded.given_at,
                               given_by = excluded.given_by,
                               hashed_for = excluded.hashed_for,
                               copied_in = null
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
        jdbc.sql("drop table pg_temp.new_pictures").update();
    }

    static KeptPictures toKept(ResultSet row, int rowNumber) throws SQLException {
        return new KeptPictures(
                row.getObject("hashed_for", UUID.class),
                row.getString("match"),
                row.getInt("size"));
    }
}
