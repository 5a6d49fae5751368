package nl.startklaar.roster;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about groups show, to whom it may be shown. */
@Repository
class GroupBoard {

    private static final String GROUPS_IN_SIGHT =
            """
            select ours.id, ours.start_year, ours.name, ours.year_groups,
                   (select count(*)
                      from roster.placement
                     where placement.school_id = :school
                       and placement.group_id = ours.id
                       and (placement.last_day is null or placement.last_day > :today)
                       and not exists (
                           select 1
                             from roster.departure
                            where departure.school_id = :school
                              and departure.subject_id = placement.pupil_id
                              and departure.first_day <= :today)) as pupils
              from roster.base_group ours
             where ours.school_id = :school
               and (:everything
                    or exists (
                       select 1
                         from roster.staffing mine
                         join roster.staff_member me
                           on me.school_id = :school
                          and me.id = mine.staff_member_id
                        where mine.school_id = :school
                          and mine.group_id = ours.id
                          and (mine.last_day is null or mine.last_day >= :today)
                          and me.email <> ''
                          and lower(me.email) = lower(:email)))
            """;

    private final JdbcClient jdbc;

    GroupBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<GroupLine> listGroups(SchoolId school, SchoolYear year, Sight sight, LocalDate today) {
        var staff = staffOfGroups(school, year, today);
        return inSight(
                        GROUPS_IN_SIGHT
                                + " and ours.start_year = :year"
                                + " order by ours.name collate dutch, ours.id",
                        school,
                        sight,
                        today)
                .param("year", year.startYear())
                .query(GroupBoard::toGroup)
                .list()
                .stream()
                .map(it -> it.with(staff.getOrDefault(it.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<GroupLine> findGroup(SchoolId school, UUID group, Sight sight, LocalDate today) {
        return inSight(GROUPS_IN_SIGHT + " and ours.id = :group", school, sight, today)
                .param("group", group)
                .query(GroupBoard::toGroup)
                .optional()
                .map(it ->
                        it.with(
                                staffOfGroups(school, it.year(), today)
                                        .getOrDefault(it.id(), List.of())));
    }

    /** People sort on the surname without its prefix; who has none, on what they are called. */
    @Transactional(readOnly = true)
    List<PupilLine> listPupils(SchoolId school, UUID group, PupilOrder order, LocalDate today) {
        var columns =
                switch (order) {
                    case BY_SURNAME ->
                            """
                             order by coalesce(nullif(pupil.surname, ''), pupil.given) collate dutch,
                                      pupil.given collate dutch, pupil.prefix collate dutch, pupil.id
                            """;
                    case BY_GIVEN ->
                            """
                             order by coalesce(nullif(pupil.given, ''), pupil.surname) collate dutch,
                                      pupil.surname collate dutch, pupil.prefix collate dutch, pupil.id
                            """;
                };
        return jdbc.sql(
                        """
                        select pupil.id, placement.by_hand,
                               pupil.given, pupil.first_names, pupil.initials, pupil.prefix, pupil.surname,
                               placement.year_group,
                               array(
                                   select other.name
                                     from roster.combined_membership member
                                     join roster.combined_group other
                                       on other.school_id = :school
                                      and other.id = member.combined_group_id
                                    where member.school_id = :school
                                      and member.pupil_id = pupil.id
                                      and member.start_year = placement.start_year
                                    order by other.name collate dutch, other.id) as combined_groups
                          from roster.placement
                          join roster.pupil
                            on pupil.school_id = :school
                           and pupil.id = placement.pupil_id
                         where placement.school_id = :school
                           and placement.group_id = :group
                           and (placement.last_day is null or placement.last_day > :today)
                           and not exists (
                               select 1
                                 from roster.departure
                                where departure.school_id = :school
                                  and departure.subject_id = pupil.id
                                  and departure.first_day <= :today)
                        """
                                + columns)
                .param("school", school.value())
                .param("group", group)
                .param("today", today)
                .query(GroupBoard::toPupil)
                .list();
    }

    /**
     * Roles in the group; where these are not said, what somebody is in general. Whoever was there
     * for a while, or left, is not there any more.
     */
    private Map<UUID, List<StaffLine>> staffOfGroups(
            SchoolId school, SchoolYear year, LocalDate today) {
        return jdbc
                .sql(
                        """
                        select staffing.group_id, member.id, staffing.by_hand, staffing.last_day,
                               member.given, member.first_names, member.initials, member.prefix, member.surname,
                               case when cardinality(staffing.roles) > 0
                                    then staffing.roles
                                    else coalesce(employment.roles, '{}')
                                end as roles
                          from roster.staffing
                          join roster.staff_member member
                            on member.school_id = :school
                           and member.id = staffing.staff_member_id
                          left join roster.employment
                            on employment.school_id = :school
                           and employment.staff_member_id = staffing.staff_member_id
                           and employment.start_year = staffing.start_year
                         where staffing.school_id = :school
                           and staffing.start_year = :year
                           and (staffing.last_day is null or staffing.last_day >= :today)
                           and not exists (
                               select 1
                                 from roster.departure
                                where departure.school_id = :school
                                  and departure.subject_id = member.id
                                  and departure.first_day <= :today)
                         order by member.surname collate dutch, member.given collate dutch, member.id
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("today", today)
                .query(GroupBoard::toStaff)
                .list()
                .stream()
                .collect(groupingBy(StaffLine::group));
    }

    private JdbcClient.StatementSpec inSight(
            String sql, SchoolId school, Sight sight, LocalDate today) {
        return jdbc.sql(sql)
                .param("school", school.value())
                .param("everything", sight.isEverything())
                .param("email", sight.email())
                .param("today", today);
    }

    private static GroupLine toGroup(ResultSet row, int rowNumber) throws SQLException {
        return new GroupLine(
                row.getObject("id", UUID.class),
                new SchoolYear(row.getInt("start_year")),
                row.getString("name"),
                texts(row, "year_groups"),
                row.getInt("pupils"),
                List.of());
    }

    private static PupilLine toPupil(ResultSet row, int rowNumber) throws SQLException {
        return new PupilLine(
                row.getObject("id", UUID.class),
                name(row),
                row.getString("year_group"),
                texts(row, "combined_groups"),
                row.getBoolean("by_hand"));
    }

    private static StaffLine toStaff(ResultSet row, int rowNumber) throws SQLException {
        return new StaffLine(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                name(row),
                texts(row, "roles"),
                row.getBoolean("by_hand"),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString("given"),
                row.getString("first_names"),
                row.getString("initials"),
                row.getString("prefix"),
                row.getString("surname"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
