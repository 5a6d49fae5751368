package nl.startklaar.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.access.FactRow.AtGroup;
import nl.startklaar.access.FactRow.Combined;
import nl.startklaar.access.FactRow.Departed;
import nl.startklaar.access.FactRow.Employed;
import nl.startklaar.access.FactRow.Licensed;
import nl.startklaar.access.FactRow.Linked;
import nl.startklaar.access.FactRow.Offered;
import nl.startklaar.access.FactRow.Placed;
import nl.startklaar.access.FactRow.Seated;
import nl.startklaar.access.FactRow.Switched;
import nl.startklaar.access.Facts.Period;
import nl.startklaar.catalogue.Product.Audience;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what the other modules publish, without deciding anything: days are handed on as they are.
 * Each question is one statement, because a pupil waits for it.
 */
@Repository
class FactStore {

    /** What one pupil's own facts begin with: where the pupil is, and what is linked to that. */
    private static final String OF_A_PUPIL =
            """
            with place as materialized (
                     select pupil_id, group_id, year_group, first_day, last_day
                       from roster.pupil_places
                      where school_id = :school
                        and start_year = :year
                        and pupil_id = :pupil),
                 combined as materialized (
                     select pupil_id, group_id
                       from roster.combined_places
                      where school_id = :school
                        and start_year = :year
                        and pupil_id = :pupil),
                 link as materialized (
                     select method_id, target, target_id, level, pupils_of, first_day, gone_from
                       from linking.links
                      where school_id = :school
                        and start_year = :year
                        and target_id = any (array(
                            select group_id from place
                            union all
                            select group_id from combined
                            union all
                            select :pupil))),
                 departure as (
                     select subject_id, first_day
                       from roster.departures
                      where school_id = :school
                        and subject_id = :pupil),
                 seat as (
                     select licence_id, pupil_id, first_day, gone_from
                       from licence.seats
                      where school_id = :school
                        and pupil_id = :pupil),
                 licence as (
                     select id, method_id, unit, year_group, first_day, last_day, view_until
                       from licence.licences
                      where school_id = :school
                        and method_id = any (array(select method_id from link))),
                 product as (
                     select id, method_id, publisher_id, audience, year_group, only_at_school
                       from catalogue.products
                      where method_id = any (array(select method_id from link)))
            """;

    private static final String OF_EVERYBODY =
            """
            with place as (
                     select pupil_id, group_id, year_group, first_day, last_day
                       from roster.pupil_places
                      where school_id = :school
                        and start_year = :year),
                 combined as (
                     select pupil_id, group_id
                       from roster.combined_places
                      where school_id = :school
                        and start_year = :year),
                 link as (
                     select method_id, target, target_id, level, pupils_of, first_day, gone_from
                       from linking.links
                      where school_id = :school
                        and start_year = :year),
                 departure as (
                     select subject_id, first_day
                       from roster.departures
                      where school_id = :school),
                 seat as (
                     select licence_id, pupil_id, first_day, gone_from
                       from licence.seats
                      where school_id = :school),
                 licence as (
                     select id, method_id, unit, year_group, first_day, last_day, view_until
                       from licence.licences
                      where school_id = :school),
                 product as (
                     select id, method_id, publisher_id, audience, year_group, only_at_school
                       from catalogue.products
                     where method_id = any (array(
                           select method_id from link
                            union all
                           select method_id from licence))
                        or id = :asked::uuid)
            """;

    private static final String ROWS =
            """
            select 'PLACED' as kind, pupil_id as id, group_id as other, null::uuid as third, year_group as level,
                   null as word, null::text[] as roles, first_day, last_day as until, null::date as view_until
              from place
             union all
            select 'COMBINED', pupil_id, group_id, null, null, null, null, null, null, null
              from combined
             union all
            select 'DEPARTED', subject_id, null, null, null, null, null, first_day, null, null
              from departure
             union all
            select case target when 'GROUP' then 'GROUP_LINK' else 'PUPIL_LINK' end,
                   method_id, target_id, null, level, pupils_of, null, first_day, gone_from, null
              from link
             union all
            select 'LICENSED', id, method_id, null, year_group, unit, null, first_day, last_day, view_until
              from licence
             union all
            select 'SEATED', licence_id, pupil_id, null, null, null, null, first_day, gone_from, null
              from seat
             union all
            select 'SWITCHED', publisher_id, null, null, null, null, null, first_day, gone_from, null
              from consent.switches
             where school_id = :school
             union all
            select case when only_at_school then 'OFFERED_AT_SCHOOL' else 'OFFERED' end,
                   id, method_id, publisher_id, year_group, audience, null, null, null, null
              from product
            """;

    private static final String ROWS_OF_STAFF =
            """
             union all
            select 'EMPLOYED', staff_member_id, null, null, null, null, roles, null, last_day, null
              from roster.staff_employed
             where school_id = :school
               and start_year = :year
             union all
            select 'AT_GROUP', staff_member_id, group_id, null, null, null, roles, null, last_day, null
              from roster.staff_at_groups
             where school_id = :school
               and start_year = :year
            """;

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What reaches one pupil, and no more than that. */
    FactBook read(SchoolId school, SchoolYear year, UUID pupil) {
        return FactBook.of(
                jdbc.sql(OF_A_PUPIL + ROWS)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .param("pupil", pupil)
                        .query(FactStore::toRow)
                        .list());
    }

    /**
     * The whole school, pupils and staff.
     *
     * @param asked a product that is of interest besides those of the school's own methods
     */
    FactBook read(SchoolId school, SchoolYear year, Optional<UUID> asked) {
        return FactBook.of(
                jdbc.sql(OF_EVERYBODY + ROWS + ROWS_OF_STAFF)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .param("asked", asked.orElse(null))
                        .query(FactStore::toRow)
                        .list());
    }

    private static FactRow toRow(ResultSet row, int rowNumber) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var other = row.getObject("other", UUID.class);
        return switch (row.getString("kind")) {
            case "PLACED" ->
                    new Placed(id, Optional.ofNullable(other), row.getString("level"), period(row));
            case "COMBINED" -> new Combined(id, other);
            case "DEPARTED" -> new Departed(id, row.getObject("first_day", LocalDate.class));
            case "EMPLOYED" -> new Employed(id, roles(row), through(row));
            case "AT_GROUP" -> new AtGroup(id, other, roles(row), through(row));
            case "GROUP_LINK" -> toLink(row, true);
            case "PUPIL_LINK" -> toLink(row, false);
            case "LICENSED" -> toLicence(row);
            case "SEATED" -> new Seated(id, other, period(row));
            case "SWITCHED" -> new Switched(id, period(row));
            case "OFFERED" -> toProduct(row, false);
            case "OFFERED_AT_SCHOOL" -> toProduct(row, true);
            case String kind -> throw new IllegalStateException("No such row: " + kind);
        };
    }

    private static Linked toLink(ResultSet row, boolean toGroup) throws SQLException {
        return new Linked(
                row.getObject("id", UUID.class),
                toGroup,
                row.getObject("other", UUID.class),
                row.getString("level"),
                Optional.ofNullable(row.getString("word")),
                period(row));
    }

    private static Offered toProduct(ResultSet row, boolean onlyAtSchool) throws SQLException {
        return new Offered(
                row.getObject("id", UUID.class),
                row.getObject("other", UUID.class),
                row.getObject("third", UUID.class),
                Audience.valueOf(row.getString("word")),
                Optional.ofNullable(row.getString("level")),
                onlyAtSchool);
    }

    private static Licensed toLicence(ResultSet row) throws SQLException {
        return new Licensed(
                row.getObject("id", UUID.class),
                row.getObject("other", UUID.class),
                row.getString("word").equals("PUPIL"),
                Optional.ofNullable(row.getString("level")),
                row.getObject("first_day", LocalDate.class),
                day(row, "until"),
                day(row, "view_until"));
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(day(row, "first_day"), day(row, "until"));
    }

    /** Of rows that name the last day itself. */
    private static Period through(ResultSet row) throws SQLException {
        return new Period(Optional.empty(), day(row, "until").map(it -> it.plusDays(1)));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static List<String> roles(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("roles").getArray());
    }
}
