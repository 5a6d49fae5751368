package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong pictures at home, counted like those at school and apart from them. */
@Repository
class HomeGuessStore {

    private final JdbcClient jdbc;

    HomeGuessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one place of the limits, and locks when it was the last. The row's lock makes the count
     * exact: one after the other. False when it was locked already.
     */
    boolean take(SchoolId school, HomeWay way, Limits limits, LocalDate today, Instant now) {
        return jdbc.sql(
                                """
                                insert into signin.home_guesses as kept
                                       (school_id, way_id, pupil_id, in_a_row, on_day, that_day)
                                values (:school, :way, :pupil, 1, :today, 1)
                                    on conflict (school_id, way_id) do update
                                   set in_a_row = kept.in_a_row + 1,
                                       on_day = :today,
                                       that_day = case when kept.on_day = :today then kept.that_day else 0 end + 1,
                                       locked_at = case
                                           when kept.in_a_row + 1 >= :inARow
                                             or (kept.on_day = :today and kept.that_day + 1 >= :inADay)
                                           then cast(:now as timestamptz)
                                       end
                                 where kept.locked_at is null
                                """)
                        .param("school", school.value())
                        .param("way", way.id())
                        .param("pupil", way.pupil())
                        .param("today", today)
                        .param("inARow", limits.inARow())
                        .param("inADay", limits.inADay())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** It was right: that place was no guess, and what went before is forgiven except for today. */
    void giveBack(SchoolId school, UUID way, Limits limits) {
        jdbc.sql(
                        """
                        update signin.home_guesses
                           set in_a_row = 0,
                               that_day = greatest(that_day - 1, 0),
                               locked_at = case when that_day - 1 >= :inADay then locked_at end
                         where school_id = :school
                           and way_id = :way
                        """)
                .param("school", school.value())
                .param("way", way)
                .param("inADay", limits.inADay())
                .update();
    }

    boolean isLocked(SchoolId school, UUID way) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from signin.home_guesses
                             where school_id = :school
                               and way_id = :way
                               and locked_at is not null)
                        """)
                .param("school", school.value())
                .param("way", way)
                .query(Boolean.class)
                .single();
    }

    /** What stops nobody: of another day with none in a row; whatever it says, when it is old. */
    void sweep(SchoolId school, LocalDate today, LocalDate old) {
        jdbc.sql(
                        """
                        delete from signin.home_guesses
                         where school_id = :school
                           and (on_day < :old
                               or on_day < :today and in_a_row = 0)
                        """)
                .param("school", school.value())
                .param("today", today)
                .param("old", old)
                .update();
    }

    void forget(SchoolId school, UUID way) {
        jdbc.sql(
                        """
                        delete from signin.home_guesses
                         where school_id = :school
                           and way_id = :way
                        """)
                .param("school", school.value())
                .param("way", way)
                .update();
    }
}
