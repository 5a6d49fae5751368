package nl.startklaar.ops;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PracticeStore {

    private final JdbcClient jdbc;

    PracticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> findDay() {
        return jdbc.sql("select day from ops.practice").query(LocalDate.class).optional();
    }

    void keepDay(LocalDate day) {
        jdbc.sql(
                        """
                        insert into ops.practice (day)
                        values (:day)
                            on conflict (only_row) do update
                           set day = excluded.day
                        """)
                .param("day", day)
                .update();
    }

    void forgetDay() {
        jdbc.sql("delete from ops.practice").update();
    }
}
