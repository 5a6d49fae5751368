package nl.startklaar.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.catalogue.Product;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the pages need of groups and licences, by their published views. */
@Repository
class PortalBoard {

    /** A group with a level of a method. */
    record Work(UUID group, UUID method, String level) {

        boolean isWith(Product product) {
            return product.method().equals(method) && product.isFor(level);
        }
    }

    private final JdbcClient jdbc;

    PortalBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<String> findGroupName(SchoolId school, UUID group) {
        return jdbc.sql(
                        """
                        select name
                          from roster.groups
                         where school_id = :school
                           and id = :group
                        """)
                .param("school", school.value())
                .param("group", group)
                .query(String.class)
                .optional();
    }

    /** For which year groups a group is. */
    @Transactional(readOnly = true)
    List<String> listYearGroups(SchoolId school, UUID group) {
        return jdbc.sql(
                        """
                        select unnest(year_groups) as year_group
                          from roster.groups
                         where school_id = :school
                           and id = :group
                        """)
                .param("school", school.value())
                .param("group", group)
                .query((row, rowNumber) -> row.getString("year_group"))
                .list();
    }

    /** Which group works with which level of which method: it, or one of its pupils. */
    @Transactional(readOnly = true)
    List<Work> listWorks(SchoolId school, LocalDate today) {
        return jdbc.sql(
                        """
                        select distinct coalesce(place.group_id, link.target_id) as group_id, link.method_id, link.level
                          from linking.links link
                          left join roster.pupil_places place
                            on place.school_id = :school
                           and place.start_year = link.start_year
                           and place.pupil_id = link.target_id
                           and link.target = 'PUPIL'
                         where link.school_id = :school
                           and link.start_year = :year
                           and link.first_day <= :today
                           and (link.gone_from is null or link.gone_from > :today)
                        """)
                .param("school", school.value())
                .param("year", SchoolYear.of(today).startYear())
                .param("today", today)
                .query((row, rowNumber) ->
                        new Work(
                                row.getObject("group_id", UUID.class),
                                row.getObject("method_id", UUID.class),
                                row.getString("level")))
                .list();
    }

    /** Until when an ended licence can still be looked into. */
    @Transactional(readOnly = true)
    Optional<LocalDate> findLastDayToLook(SchoolId school, Product product) {
        return jdbc.sql(
                        """
                        select view_until
                          from licence.licences
                         where school_id = :school
                           and method_id = :method
                           and (year_group is null or year_group = coalesce(:yearGroup, year_group))
                           and view_until is not null
                         order by view_until desc
                         limit 1
                        """)
                .param("school", school.value())
                .param("method", product.method())
                .param("yearGroup", product.yearGroup().orElse(null))
                .query(LocalDate.class)
                .optional();
    }

    /** Of which methods the school ever had a licence. */
    @Transactional(readOnly = true)
    List<UUID> listMethods(SchoolId school) {
        return jdbc.sql(
                        """
                        select distinct method_id
                          from licence.licences
                         where school_id = :school
                        """)
                .param("school", school.value())
                .query((row, rowNumber) -> row.getObject("method_id", UUID.class))
                .list();
    }
}
