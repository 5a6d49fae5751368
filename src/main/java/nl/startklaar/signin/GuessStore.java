package nl.startklaar.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Wrong tries at the weak secrets of a pupil. What is locked is one secret: that of the pupil at
 * school, or that of one parent's way; who guesses at home locks nobody out at school.
 */
@Repository
class GuessStore {

    private final JdbcClient jdbc;

    GuessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one place of the limits, and locks when it was the last. The row's lock makes the count
     * exact: one after the other. False when it was locked already.
     */
    boolean take(SchoolId school, Lock lock, Limits limits, LocalDate today, Instant now) {
        return jdbc.sql(
                                """
                                insert into signin.guesses as kept
                                       (school_id, lock_id, pupil_id, in_a_row, on_day, that_day)
                                values (:school, :lock, :pupil, 1, :today, 1)
                                    on conflict (school_id, lock_id) do update
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
                        .param("lock", lock.id())
                        .param("pupil", lock.pupil())
                        .param("today", today)
                        .param("inARow", limits.inARow())
                        .param("inADay", limits.inADay())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** It was right: that place was no guess, and what went before is forgiven except for today. */
    void giveBack(SchoolId school, Lock lock, Limits limits) {
        jdbc.sql(
                        """
                        update signin.guesses
                           set in_a_row = 0,
                               that_day = greatest(that_day - 1, 0),
                               locked_at = case when that_day - 1 >= :inADay then locked_at end
                         where school_id = :school
                           and lock_id = :lock
                        """)
                .param("school", school.value())
                .param("lock", lock.id())
                .param("inADay", limits.inADay())
                .update();
    }

    boolean isLocked(SchoolId school, Lock lock) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1
                              from signin.guesses
                             where school_id = :school
                               and lock_id = :lock
                               and locked_at is not null)
                        """)
                .param("school", school.value())
                .param("lock", lock.id())
                .query(Boolean.class)
                .single();
    }

    /** The pupils who are locked out at school. */
    List<UUID> listLocked(SchoolId school) {
        return jdbc.sql(
                        """
                        select pupil_id
                          from signin.guesses
                         where school_id = :school
                           and lock_id = pupil_id
                           and locked_at is not null
                        """)
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("pupil_id", UUID.class))
                .list();
    }

    /** What stops nobody: of another day with none in a row; whatever it says, when it is old. */
    void sweep(SchoolId school, LocalDate today, LocalDate old) {
        jdbc.sql(
                        """
                        delete from signin.guesses
                         where school_id = :school
                           and (on_day < :old
                               or on_day < :today and in_a_row = 0)
                        """)
                .param("school", school.value())
                .param("today", today)
                .param("old", old)
                .update();
    }

    void forget(SchoolId school, Collection<Lock> locks) {
        if (locks.isEmpty()) {
            return;
        }
        jdbc.sql("delete from signin.guesses where school_id = :school and lock_id in (:locks)")
                .param("school", school.value())
                .param("locks", locks.stream().map(Lock::id).toList())
                .update();
    }
}
