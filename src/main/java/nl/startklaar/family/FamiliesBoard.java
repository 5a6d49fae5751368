package nl.startklaar.family;

import java.time.LocalDate;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many children have a letter, and of how many a parent comes in. */
@Repository
class FamiliesBoard {

    /**
     * @param invited who have a letter that works, or a parent who comes in
     */
    record Count(int pupils, int invited, int inside) {

        int missing() {
            return pupils - invited;
        }
    }

    private final JdbcClient jdbc;

    FamiliesBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the pupils who are at school that day, or come later that year. */
    @Transactional(readOnly = true)
    Count count(SchoolId school, SchoolYear year, LocalDate today) {
        return jdbc.sql(
                        """
                        with pupil as (
                                 select distinct pupil_id as id
                                   from roster.pupil_places
                                  where school_id = :school
                                    and start_year = :year
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
                        select count(*) as pupils,
                               count(*) filter (where id in (select id from invited)) as invited,
                               count(*) filter (where id in (select id from inside)) as inside
                          from pupil
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("today", today)
                .query((row, rowNumber) ->
                        new Count(
                                row.getInt("pupils"), row.getInt("invited"), row.getInt("inside")))
                .single();
    }
}
