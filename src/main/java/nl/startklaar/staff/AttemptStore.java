package nl.startklaar.staff;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes one place of the limit. The row's lock makes the count exact: one after the other. */
    boolean take(byte[] key, int limit, Instant now, Instant since) {
        return jdbc.sql(
                                """
                                insert into staff.sign_in_attempt as attempt (key, moments)
                                values (:key, array[cast(:now as timestamptz)])
                                    on conflict (key) do update
                                   set moments = array(select moment
                                                         from unnest(attempt.moments) as moment
                                                        where moment > :since
                                                        order by moment)
                                                 || cast(:now as timestamptz)
                                 where (select count(*)
                                          from unnest(attempt.moments) as moment
                                         where moment > :since) < :limit
                                """)
                        .param("key", key)
                        .param("limit", limit)
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
    }

    /** How many places are taken now. */
    int count(byte[] key, Instant since) {
        return jdbc.sql(
                        """
                        select count(*)
                          from staff.sign_in_attempt
                         cross join unnest(moments) as moment
                         where key = :key
                           and moment > :since
                        """)
                .param("key", key)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Gives one place back, not all: who guesses between two honest visits gains nothing. */
    void giveBack(byte[] key) {
        jdbc.sql(
                        """
                        update staff.sign_in_attempt
                           set moments = trim_array(moments, 1)
                         where key = :key
                           and cardinality(moments) > 0
                        """)
                .param("key", key)
                .update();
    }

    void sweep(Instant since) {
        jdbc.sql(
                        """
                        delete from staff.sign_in_attempt
                         where not exists (select
                                             from unnest(moments) as moment
                                            where moment > :since)
                        """)
                .param("since", Timestamp.from(since))
                .update();
    }
}
