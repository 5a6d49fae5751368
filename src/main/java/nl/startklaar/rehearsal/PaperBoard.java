package nl.startklaar.rehearsal;

import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which groups work on paper: there nothing has to open. */
@Repository
class PaperBoard {

    private final JdbcClient jdbc;

    PaperBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> list(SchoolId school, SchoolYear year) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select group_id
                                  from linking.groups_on_paper
                                 where school_id = :school
                                   and start_year = :year
                                """)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .query((row, rowNumber) -> row.getObject("group_id", UUID.class))
                        .list());
    }
}
