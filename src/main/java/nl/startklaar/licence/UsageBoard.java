package nl.startklaar.licence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts who works with what, for a whole school at once. */
@Repository
class UsageBoard {

    /** A pupil stands once in the base group, and once in each combined group. */
    private static final String PLACES =
            """
            with place as (
                 select pupil_id, group_id, year_group, first_day, last_day
                   from roster.pupil_places
                  where school_id = :school
                    and start_year = :year
                  union all
                 select beside.pupil_id, beside.group_id, home.year_group, home.first_day, home.last_day
                   from roster.combined_places beside
                   join roster.pupil_places home
                     on home.school_id = :school
                    and home.start_year = :year
                    and home.pupil_id = beside.pupil_id
                  where beside.school_id = :school
                    and beside.start_year = :year),
            """;

    /**
     * From when until when somebody is led to a level, and whose licences they use then: those for
     * the level itself, or else those for all levels.
     */
    private static final String REACHED =
            """
                 reached as (
                 select link.method_id,
                        (select max(own.year_group)
                           from licence.licences own
                          where own.school_id = :school
                            and own.method_id = link.method_id
                            and own.year_group = link.level
                            and own.first_day < :after
                            and (own.last_day is null or own.last_day >= :before)) as year_group,
                        place.pupil_id,
                        greatest(link.first_day, place.first_day, :before) as first_day,
                        least(link.gone_from, place.last_day, gone.first_day, :after) as gone_from
                   from linking.links link
                   join place
                     on link.target_id = place.pupil_id
                     or link.target_id = place.group_id
                    and (link.pupils_of is null or link.pupils_of = place.year_group)
                   left join roster.departures gone
                     on gone.school_id = :school
                    and gone.subject_id = place.pupil_id
                  where link.school_id = :school
                    and link.start_year = :year),
            """;

    private final JdbcClient jdbc;

    UsageBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is led to a level in two ways, counts once. */
    @Transactional(readOnly = true)
    List<UsageStep> listSteps(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        PLACES
                                + REACHED
                                + """
                                     period as (
                                     select method_id, year_group,
                                            unnest(range_agg(daterange(first_day, gone_from))) as days
                                       from reached
                                      where first_day < gone_from
                                      group by method_id, year_group, pupil_id)
                                select method_id, year_group, day, sum(change) as change
                                  from (select method_id, year_group, lower(days) as day, 1 as change
                                          from period
                                         union all
                                        select method_id, year_group, upper(days), -1
                                          from period) step
                                 group by method_id, year_group, day
                                 order by method_id, year_group, day
                                """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("before", year.firstDay())
                .param("after", year.next().firstDay())
                .query(UsageBoard::toStep)
                .list();
    }

    /** Who is still there on a day. */
    @Transactional(readOnly = true)
    List<YearGroupSize> listYearGroups(SchoolId school, SchoolYear year, LocalDate day) {
        return jdbc.sql(
                        """
                        select place.year_group, count(*) as pupils
                          from roster.pupil_places place
                         where place.school_id = :school
                           and place.start_year = :year
                           and (place.last_day is null or place.last_day > :day)
                           and not exists (
                               select 1
                                 from roster.departures gone
                                where gone.school_id = :school
                                  and gone.subject_id = place.pupil_id
                                  and gone.first_day <= :day)
                         group by place.year_group
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("day", day)
                .query((row, rowNumber) ->
                        new YearGroupSize(row.getString("year_group"), row.getInt("pupils")))
                .list();
    }

    /** In this school year or the one before. */
    @Transactional(readOnly = true)
    List<UsedLevel> listUsedLevels(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select distinct method_id, level
                          from linking.links
                         where school_id = :school
                           and start_year in (:year, :year - 1)
                           and (gone_from is null or gone_from > first_day)
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query((row, rowNumber) ->
                        new UsedLevel(
                                row.getObject("method_id", UUID.class), row.getString("level")))
                .list();
    }

    /** Of pupils who are still there on a day; seats that begin later are taken already. */
    @Transactional(readOnly = true)
    List<HeldSeat> listHeld(SchoolId school, LocalDate day) {
        return listSeats(school, day, "gone_from is null or gone_from > greatest(:day, first_day)");
    }

    /** Whose seat somebody released, and who is still there on a day. */
    @Transactional(readOnly = true)
    List<HeldSeat> listReleased(SchoolId school, LocalDate day) {
        return listSeats(school, day, "released and gone_from <= greatest(:day, first_day)");
    }

    private List<HeldSeat> listSeats(SchoolId school, LocalDate day, String which) {
        return jdbc.sql(
                        """
                        select licence_id, pupil_id, first_day, gone_from
                          from licence.seat
                         where school_id = :school
                           and (%s)
                           and not exists (
                               select 1
                                 from roster.departures gone
                                where gone.school_id = :school
                                  and gone.subject_id = seat.pupil_id
                                  and gone.first_day <= :day)
                         order by first_day, id
                        """
                                .formatted(which))
                .param("school", school.value())
                .param("day", day)
                .query(UsageBoard::toSeat)
                .list();
    }

    private static UsageStep toStep(ResultSet row, int rowNumber) throws SQLException {
        return new UsageStep(
                row.getObject("method_id", UUID.class),
                Optional.ofNullable(row.getString("year_group")),
                row.getObject("day", LocalDate.class),
                row.getInt("change"));
    }

    private static HeldSeat toSeat(ResultSet row, int rowNumber) throws SQLException {
        return new HeldSeat(
                row.getObject("licence_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("first_day", LocalDate.class),
                Optional.ofNullable(row.getObject("gone_from", LocalDate.class)));
    }
}
