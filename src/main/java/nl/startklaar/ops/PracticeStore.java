package nl.startklaar.ops;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PracticeStore {

    private final JdbcClient jdbc;

    PracticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this database was marked as one to practise with. */
    boolean hasBegun() {
        return jdbc.sql("select exists (select from ops.practice)").query(Boolean.class).single();
    }

    /** Whether the schools were made, to the last pupil. */
    boolean isComplete() {
        return jdbc.sql("select exists (select from ops.practice where complete)")
                .query(Boolean.class)
                .single();
    }

    void complete() {
        jdbc.sql("update ops.practice set complete = true").update();
    }

    /** Marks this database for good: a real installation refuses it from now on. */
    void begin(Instant now) {
        jdbc.sql("insert into ops.practice (since) values (:now) on conflict do nothing")
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<LocalDate> findDay() {
        return jdbc.sql("select day from ops.practice where day is not null")
                .query(LocalDate.class)
                .optional();
    }

    /** Null: the day it really is. */
    void changeDay(@Nullable LocalDate day) {
        jdbc.sql("update ops.practice set day = :day").param("day", day).update();
    }
}
