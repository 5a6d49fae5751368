package nl.startklaar.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a school may use, as its licences say. */
@Repository
class LicensedBoard {

    private final JdbcClient jdbc;

    LicensedBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Licensed> list(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, method_id, year_group, unit, seats, first_day, last_day, view_until
                          from licence.licences
                         where school_id = :school
                         order by first_day, id
                        """)
                .param("school", school.value())
                .query(LicensedBoard::toLicensed)
                .list();
    }

    private static Licensed toLicensed(ResultSet row, int rowNumber) throws SQLException {
        return new Licensed(
                row.getObject("id", UUID.class),
                row.getObject("method_id", UUID.class),
                Optional.ofNullable(row.getString("year_group")),
                row.getString("unit").equals("PUPIL"),
                Optional.ofNullable(row.getObject("seats", Integer.class)),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("view_until", LocalDate.class)));
    }
}
