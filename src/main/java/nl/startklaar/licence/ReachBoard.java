package nl.startklaar.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works with a method: whom its end would reach. */
@Repository
class ReachBoard {

    private final JdbcClient jdbc;

    ReachBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param groups by name
     * @param pupils who work with it outside their group
     */
    record Reached(List<String> groups, int pupils) {

        Reached {
            groups = List.copyOf(groups);
        }

        boolean isNobody() {
            return groups.isEmpty() && pupils == 0;
        }
    }

    @Transactional(readOnly = true)
    public Reached reached(SchoolId school, UUID method, LocalDate on) {
        var groups =
                jdbc.sql(
                                """
                                select groups.name
                                  from roster.groups
                                 where groups.school_id = :school
                                   and groups.start_year = :year
                                   and exists (select 1
                                                 from linking.links
                                                where links.school_id = :school
                                                  and links.method_id = :method
                                                  and links.target = 'GROUP'
                                                  and links.target_id = groups.id
                                                  and links.first_day <= :on
                                                  and (links.gone_from is null or links.gone_from > :on))
                                 order by groups.name collate dutch, groups.id
                                """)
                        .param("school", school.value())
                        .param("year", SchoolYear.of(on).startYear())
                        .param("method", method)
                        .param("on", on)
                        .query((row, rowNumber) -> row.getString("name"))
                        .list();
        var pupils =
                jdbc.sql(
                                """
                                select count(distinct target_id)
                                  from linking.links
                                 where school_id = :school
                                   and method_id = :method
                                   and target = 'PUPIL'
                                   and first_day <= :on
                                   and (gone_from is null or gone_from > :on)
                                """)
                        .param("school", school.value())
                        .param("method", method)
                        .param("on", on)
                        .query((row, rowNumber) -> row.getInt(1))
                        .single();
        return new Reached(groups, pupils);
    }
}
