package nl.startklaar.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a switch stands in: what the school bought, and whether it has groups. */
@Repository
class SurroundingsBoard {

    private final JdbcClient jdbc;

    SurroundingsBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The methods with a licence that runs on one of these days. */
    Set<UUID> listMethods(SchoolId school, LocalDate first, LocalDate last) {
        return jdbc
                .sql(
                        """
                        select distinct method_id
                          from licence.licences
                         where school_id = :school
                           and first_day <= :last
                           and (last_day is null or last_day >= :first)
                        """)
                .param("school", school.value())
                .param("first", first)
                .param("last", last)
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** In this school year, or in a later one. */
    boolean hasGroups(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select exists (
                               select 1
                                 from roster.groups
                                where school_id = :school
                                  and start_year >= :year)
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query(Boolean.class)
                .single();
    }
}
