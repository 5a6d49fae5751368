package nl.startklaar.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One pupil, as quickly as can be: this is asked at every page of a child. */
@Repository
class TodayBoard {

    private final JdbcClient jdbc;

    TodayBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<PupilToday> find(SchoolId school, UUID pupil, LocalDate today) {
        return jdbc.sql(
                        """
                        select pupil.id, given, first_names, initials, prefix, surname,
                               placement.year_group, placement.group_id
                          from roster.pupil
                          join roster.placement
                            on placement.school_id = :school
                           and placement.pupil_id = pupil.id
                           and placement.start_year in (:year, :year + 1)
                           and (placement.last_day is null or placement.last_day > :today)
                         where pupil.school_id = :school
                           and pupil.id = :pupil
                           and not exists (
                               select 1
                                 from roster.departure
                                where departure.school_id = :school
                                  and departure.subject_id = pupil.id
                                  and departure.first_day <= :today)
                         order by placement.start_year
                         limit 1
                        """)
                .param("school", school.value())
                .param("pupil", pupil)
                .param("year", SchoolYear.of(today).startYear())
                .param("today", today)
                .query((row, rowNumber) ->
                        new PupilToday(
                                row.getObject("id", UUID.class),
                                new PersonName(
                                        row.getString("given"),
                                        row.getString("first_names"),
                                        row.getString("initials"),
                                        row.getString("prefix"),
                                        row.getString("surname")),
                                row.getString("year_group"),
                                row.getObject("group_id", UUID.class)))
                .optional();
    }

    boolean hasGroups(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select exists (
                               select 1
                                 from roster.base_group
                                where school_id = :school
                                  and start_year = :year)
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .query(Boolean.class)
                .single();
    }
}
