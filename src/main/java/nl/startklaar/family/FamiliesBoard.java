package nl.startklaar.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many children have a letter, and of how many a parent comes in. */
@Repository
class FamiliesBoard {

    /**
     * @param invited who have a letter that works, or a parent who comes in
     */
    record Count(int pupils, int invited, int inside) {

        static final Count NOBODY = new Count(0, 0, 0);

        int missing() {
            return pupils - invited;
        }
    }

    /** Who are at school that day, or come later; a pupil without a group is in the whole only. */
    private static final String COUNTED =
            """
            with pupil as (
                     select distinct pupil_id as id, group_id
                       from roster.pupil_places
                      where school_id = :school
                        and start_year between :year and :lastYear
                        and (last_day is null or last_day > :today)
                        and not exists (
                            select 1
                              from roster.departures
                             where school_id = :school
                               and subject_id = pupil_id
                               and first_day <= :today)),
                 inside as (
                     select distinct pupil_id as id
                       from family.way
                      where school_id = :school
                        and ended_at is null),
                 invited as (
                     select pupil_id as id
                       from family.letter
                      where school_id = :school
                        and used_at is null
                        and closed_at is null
                        and last_day >= :today
                      union
                     select id
                       from inside)
            select %s
                   count(distinct id) as pupils,
                   count(distinct id) filter (where id in (select id from invited)) as invited,
                   count(distinct id) filter (where id in (select id from inside)) as inside
              from pupil
            """;

    private static final String BY_GROUP =
            COUNTED
                    + """
                      where group_id is not null
                      group by group_id
                    """;

    private final JdbcClient jdbc;

    FamiliesBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the pupils of one school year. */
    @Transactional(readOnly = true)
    Count count(SchoolId school, SchoolYear year, LocalDate today) {
        return query(COUNTED.formatted(""), school, year, year, today)
                .query(FamiliesBoard::toCount)
                .single();
    }

    /** By group, of a school year and the next: which of them somebody sees, the roster knows. */
    @Transactional(readOnly = true)
    Map<UUID, Count> countGroups(SchoolId school, SchoolYear year, LocalDate today) {
        return query(BY_GROUP.formatted("group_id,"), school, year, year.next(), today)
                .query((row, rowNumber) ->
                        Map.entry(row.getObject("group_id", UUID.class), toCount(row, rowNumber)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private StatementSpec query(
            String sql, SchoolId school, SchoolYear first, SchoolYear last, LocalDate today) {
        return jdbc.sql(sql)
                .param("school", school.value())
                .param("year", first.startYear())
                .param("lastYear", last.startYear())
                .param("today", today);
    }

    private static Count toCount(ResultSet row, int rowNumber) throws SQLException {
        return new Count(row.getInt("pupils"), row.getInt("invited"), row.getInt("inside"));
    }
}
