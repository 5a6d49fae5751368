package nl.startklaar.intake;

import java.util.Optional;
import nl.startklaar.intake.Pause.Mode;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what schools chose for a summer. */
@Repository
class PauseStore {

    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mode> findMode(SchoolId school, int summer) {
        return jdbc.sql(
                        """
                        select mode
                          from intake.pause
                         where school_id = :school
                           and summer = :summer
                        """)
                .param("school", school.value())
                .param("summer", summer)
                .query((row, _) -> Mode.valueOf(row.getString(1)))
                .optional();
    }

    void setMode(SchoolId school, int summer, Mode mode) {
        jdbc.sql(
                        """
                        insert into intake.pause (school_id, summer, mode, announced)
                        values (:school, :summer, :mode, false)
                        on conflict (school_id, summer) do update
                           set mode = excluded.mode
                        """)
                .param("school", school.value())
                .param("summer", summer)
                .param("mode", mode.name())
                .update();
    }

    /** False when it was announced before. */
    boolean claimAnnouncement(SchoolId school, int summer) {
        return jdbc.sql(
                                """
                                insert into intake.pause as ours (school_id, summer, mode, announced)
                                values (:school, :summer, 'STILL', true)
                                on conflict (school_id, summer) do update
                                   set announced = true
                                 where not ours.announced
                                """)
                        .param("school", school.value())
                        .param("summer", summer)
                        .update()
                == 1;
    }
}
