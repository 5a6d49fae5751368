package nl.startklaar.linking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the groups that work with some methods. */
@Repository
class LinkedGroupsBoard {

    private final JdbcClient jdbc;

    LinkedGroupsBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int countGroups(SchoolId school, Collection<UUID> methods, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(distinct target_id)
                          from linking.link
                         where school_id = :school
                           and start_year = :year
                           and target = 'GROUP'
                           and method_id = any(:methods)
                           and first_day <= :day
                           and (gone_from is null or gone_from > :day)
                        """)
                .param("school", school.value())
                .param("year", SchoolYear.of(day).startYear())
                .param("methods", methods.toArray(UUID[]::new))
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
