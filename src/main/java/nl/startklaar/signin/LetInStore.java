package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetInStore {

    private final JdbcClient jdbc;

    LetInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SchoolId school, UUID pupil, Instant until, @Nullable UUID by) {
        jdbc.sql(
                        """
                        insert into signin.let_in (school_id, pupil_id, until, given_by)
                        values (:school, :pupil, :until, :by)
                            on conflict (school_id, pupil_id) do update
                           set until = excluded.until,
                               given_by = excluded.given_by
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .param("until", Timestamp.from(until))
                .param("by", by)
                .update();
    }

    boolean isOpen(SchoolId school, UUID pupil, Instant now) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from signin.let_in
                             where school_id = :school
                               and pupil_id = :pupil
                               and until > :now)
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Uses it up; true for one of those who come at once. */
    boolean claim(SchoolId school, UUID pupil, Instant now) {
        return jdbc.sql(
                                """
                                delete from signin.let_in
                                 where school_id = :school
                                   and pupil_id = :pupil
                                   and until > :now
                                """)
                        .param("school", school.value())
                        .param("pupil", pupil)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What is no longer open. */
    void sweep(SchoolId school, Instant now) {
        jdbc.sql("delete from signin.let_in where school_id = :school and until <= :now")
                .param("school", school.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
