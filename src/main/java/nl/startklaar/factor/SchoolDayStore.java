package nl.startklaar.factor;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which day a school wants the second step. */
@Repository
class SchoolDayStore {

    private final JdbcClient jdbc;

    SchoolDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> find(SchoolId school) {
        return jdbc.sql("select required_from from factor.school_day where school_id = :school")
                .param("school", school.value())
                .query(Date.class)
                .optional()
                .map(Date::toLocalDate);
    }

    void set(SchoolId school, LocalDate day) {
        jdbc.sql(
                        """
                        insert into factor.school_day (school_id, required_from)
                        values (:school, :day)
                            on conflict (school_id)
                            do update set required_from = excluded.required_from
                        """)
                .param("school", school.value())
                .param("day", day)
                .update();
    }
}
