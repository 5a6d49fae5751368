package nl.startklaar.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a school says about its own days. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Region> findRegion(SchoolId school) {
        return jdbc.sql(
                        """
                        select region
                          from calendar.settings
                         where school_id = :school
                           and region is not null
                        """)
                .param("school", school.value())
                .query(String.class)
                .optional()
                .map(Region::valueOf);
    }

    /** Empty: the municipality decides. */
    void setRegion(SchoolId school, Optional<Region> region) {
        jdbc.sql(
                        """
                        insert into calendar.settings (school_id, region)
                        values (:school, :region)
                            on conflict (school_id) do update
                           set region = excluded.region
                        """)
                .param("school", school.value())
                .param("region", region.map(Region::name).orElse(null))
                .update();
    }

    List<OwnDeviation> listDeviations(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, kind, first_day, last_day, name
                          from calendar.deviation
                         where school_id = :school
                         order by first_day, last_day, id
                        """)
                .param("school", school.value())
                .query(CalendarStore::toDeviation)
                .list();
    }

    void add(SchoolId school, OwnDeviation own) {
        var deviation = own.deviation();
        jdbc.sql(
                        """
                        insert into calendar.deviation (school_id, id, kind, first_day, last_day, name)
                        values (:school, :id, :kind, :first, :last, :name)
                        """)
                .param("school", school.value())
                .param("id", own.id())
                .param("kind", deviation.kind().name())
                .param("first", deviation.first())
                .param("last", deviation.last())
                .param("name", deviation.name())
                .update();
    }

    boolean removeDeviation(SchoolId school, UUID id) {
        return jdbc.sql(
                                """
                                delete from calendar.deviation
                                 where school_id = :school
                                   and id = :id
                                """)
                        .param("school", school.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static OwnDeviation toDeviation(ResultSet row, int rowNumber) throws SQLException {
        return new OwnDeviation(
                row.getObject("id", UUID.class),
                new Deviation(
                        Deviation.Kind.valueOf(row.getString("kind")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("name")));
    }
}
