package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PupilSessionStore {

    /** A row, as far as a request needs it. */
    record Found(UUID pupil, CameBy cameBy) {}

    private final JdbcClient jdbc;

    PupilSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            SchoolId school,
            byte[] hash,
            UUID pupil,
            @Nullable UUID group,
            CameBy cameBy,
            @Nullable UUID openedBy,
            Instant now,
            Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into signin.session
                               (school_id, token_hash, pupil_id, group_id, came_by, opened_by, created_at, last_seen_at, expires_at)
                        values (:school, :hash, :pupil, :group, :cameBy, :openedBy, :now, :now, :expiresAt)
                        """)
                .param("school", school.value())
                .param("hash", hash)
                .param("pupil", pupil)
                .param("group", group)
                .param("cameBy", cameBy.name())
                .param("openedBy", openedBy)
                .param("now", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    Optional<Found> find(SchoolId school, byte[] hash, Instant now, Instant seenAfter) {
        return jdbc.sql(
                        """
                        select pupil_id, came_by
                          from signin.session
                         where school_id = :school
                           and token_hash = :hash
                           and expires_at > :now
                           and last_seen_at > :seenAfter
                        """)
                .param("school", school.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, rowNumber) ->
                        new Found(
                                row.getObject("pupil_id", UUID.class),
                                CameBy.valueOf(row.getString("came_by"))))
                .optional();
    }

    /** Writes nothing when it was seen just now. */
    void seen(SchoolId school, byte[] hash, Instant now, Instant unlessAfter) {
        jdbc.sql(
                        """
                        update signin.session
                           set last_seen_at = :now
                         where school_id = :school
                           and token_hash = :hash
                           and last_seen_at <= :unlessAfter
                        """)
                .param("school", school.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("unlessAfter", Timestamp.from(unlessAfter))
                .update();
    }

    List<UUID> listInside(SchoolId school, UUID group, Instant now, Instant seenAfter) {
        return jdbc.sql(
                        """
                        select distinct pupil_id
                          from signin.session
                         where school_id = :school
                           and group_id = :group
                           and expires_at > :now
                           and last_seen_at > :seenAfter
                        """)
                .param("school", school.value())
                .param("group", group)
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .query((row, rowNumber) -> row.getObject("pupil_id", UUID.class))
                .list();
    }

    void end(SchoolId school, byte[] hash) {
        jdbc.sql("delete from signin.session where school_id = :school and token_hash = :hash")
                .param("school", school.value())
                .param("hash", hash)
                .update();
    }

    void endOf(SchoolId school, UUID pupil, CameBy cameBy) {
        jdbc.sql(
                        """
                        delete from signin.session
                         where school_id = :school
                           and pupil_id = :pupil
                           and came_by = :cameBy
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .param("cameBy", cameBy.name())
                .update();
    }

    int endGroup(SchoolId school, UUID group) {
        return jdbc.sql(
                        "delete from signin.session where school_id = :school and group_id ="
                                + " :group")
                .param("school", school.value())
                .param("group", group)
                .update();
    }

    void endOpenedBy(SchoolId school, UUID way) {
        jdbc.sql("delete from signin.session where school_id = :school and opened_by = :way")
                .param("school", school.value())
                .param("way", way)
                .update();
    }

    int endAll(SchoolId school) {
        return jdbc.sql("delete from signin.session where school_id = :school")
                .param("school", school.value())
                .update();
    }

    /** What has run out, or was not seen any more. */
    void sweep(SchoolId school, Instant now, Instant seenAfter) {
        jdbc.sql(
                        """
                        delete from signin.session
                         where school_id = :school
                           and (expires_at <= :now or last_seen_at <= :seenAfter)
                        """)
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .param("seenAfter", Timestamp.from(seenAfter))
                .update();
    }
}
