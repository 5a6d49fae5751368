package nl.startklaar.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Traced.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody a school knows, to whom it may be shown; a school is few enough to search in memory.
 */
@Repository
class PeopleBoard {

    private final JdbcClient jdbc;

    PeopleBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Staff only to whoever sees everything; so is who has left. Of this year first, then the next.
     */
    @Transactional(readOnly = true)
    List<PersonLine> list(SchoolId school, Sight sight, LocalDate today) {
        return jdbc.sql(
                        """
                        select kind, id, given, first_names, initials, prefix, surname, group_name, year_group, gone, keys
                          from (
                              select 'PUPIL' as kind, pupil.id, given, first_names, initials, prefix, surname,
                                     coalesce(place.name, '') as group_name, coalesce(place.year_group, '') as year_group,
                                     departure.first_day as gone,
                                     array(select key
                                             from roster.source_key
                                            where school_id = :school
                                              and subject_id = pupil.id
                                              and kind = 'PUPIL') as keys
                                from roster.pupil
                                left join lateral (
                                     select base_group.name, placement.year_group
                                       from roster.placement
                                       left join roster.base_group
                                         on base_group.school_id = :school
                                        and base_group.id = placement.group_id
                                      where placement.school_id = :school
                                        and placement.pupil_id = pupil.id
                                        and placement.start_year in (:year, :year + 1)
                                      order by placement.start_year
                                      limit 1) place on true
                                left join roster.departure
                                  on departure.school_id = :school
                                 and departure.subject_id = pupil.id
                               where pupil.school_id = :school
                                 and (:everything
                                      or (coalesce(departure.first_day > :today, true)
                                          and exists (
                                              select 1
                                                from roster.placement
                                                join roster.staffing mine
                                                  on mine.school_id = :school
                                                 and mine.group_id = placement.group_id
                                                join roster.staff_member me
                                                  on me.school_id = :school
                                                 and me.id = mine.staff_member_id
                                               where placement.school_id = :school
                                                 and placement.pupil_id = pupil.id
                                                 and placement.start_year in (:year, :year + 1)
                                                 and (placement.last_day is null or placement.last_day > :today)
                                                 and (mine.last_day is null or mine.last_day >= :today)
                                                 and me.email <> ''
                                                 and lower(me.email) = lower(:email))))
                               union all
                              select 'STAFF', member.id, given, first_names, initials, prefix, surname,
                                     coalesce(place.names, ''), '', departure.first_day,
                                     array(select key
                                             from roster.source_key
                                            where school_id = :school
                                              and subject_id = member.id
                                              and kind = 'STAFF')
                                from roster.staff_member member
                                left join lateral (
                                     select string_agg(base_group.name, ', ' order by base_group.name collate dutch) as names
                                       from roster.staffing
                                       join roster.base_group
                                         on base_group.school_id = :school
                                        and base_group.id = staffing.group_id
                                      where staffing.school_id = :school
                                        and staffing.staff_member_id = member.id
                                        and staffing.start_year in (:year, :year + 1)
                                      group by staffing.start_year
                                      order by staffing.start_year
                                      limit 1) place on true
                                left join roster.departure
                                  on departure.school_id = :school
                                 and departure.subject_id = member.id
                               where member.school_id = :school
                                 and :everything
                               ) everybody
                         order by coalesce(nullif(surname, ''), given) collate dutch, given collate dutch, id
                        """)
                .param("school", school.value())
                .param("year", SchoolYear.of(today).startYear())
                .param("today", today)
                .param("everything", sight.isEverything())
                .param("email", sight.email())
                .query(PeopleBoard::toLine)
                .list();
    }

    @Transactional(readOnly = true)
    Map<UUID, String> mailOfStaff(SchoolId school) {
        return jdbc
                .sql(
                        """
                        select id, lower(email) as email
                          from roster.staff_member
                         where school_id = :school
                           and email <> ''
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("email")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When a row came to be as it is now, and by what; empty when it never changed. */
    record Since(Instant at, String deed) {}

    Optional<Since> findSince(SchoolId school, UUID row) {
        return jdbc.sql(
                        """
                        select change_set.applied_at, change_set.deed
                          from roster.change
                          join roster.change_set
                            on change_set.school_id = :school
                           and change_set.id = change.change_set_id
                         where change.school_id = :school
                           and change.row_id = :row
                           and change_set.undone_at is null
                         order by change_set.applied_at desc, change_set.id
                         limit 1
                        """)
                .param("school", school.value())
                .param("row", row)
                .query((found, rowNumber) ->
                        new Since(
                                found.getTimestamp("applied_at").toInstant(),
                                found.getString("deed")))
                .optional();
    }

    private static PersonLine toLine(ResultSet row, int rowNumber) throws SQLException {
        return new PersonLine(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                new PersonName(
                        row.getString("given"),
                        row.getString("first_names"),
                        row.getString("initials"),
                        row.getString("prefix"),
                        row.getString("surname")),
                row.getString("group_name"),
                row.getString("year_group"),
                Optional.ofNullable(row.getObject("gone", LocalDate.class)),
                Arrays.asList((String[]) row.getArray("keys").getArray()));
    }
}
