package nl.startklaar.linking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups that work with each method. */
@Repository
class LinkedGroupsBoard {

    private final JdbcClient jdbc;

    LinkedGroupsBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By method. */
    Map<UUID, Set<UUID>> listGroups(SchoolId school, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select method_id, target_id
                          from linking.link
                         where school_id = :school
                           and start_year = :year
                           and target = 'GROUP'
                           and first_day <= :day
                           and (gone_from is null or gone_from > :day)
                        """)
                .param("school", school.value())
                .param("year", SchoolYear.of(day).startYear())
                .param("day", day)
                .query((row, rowNumber) ->
                        Map.entry(
                                row.getObject("method_id", UUID.class),
                                row.getObject("target_id", UUID.class)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
