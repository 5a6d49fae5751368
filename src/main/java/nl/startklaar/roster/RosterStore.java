package nl.startklaar.roster;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rosters. */
@Repository
class RosterStore {

    private static final String ALL_ROWS =
            Arrays.stream(RowKind.values())
                            .map(RosterStore::rowsOf)
                            .collect(joining(" union all ", "select * from (", ") found"))
                    + " order by row_kind, id";

    private static final String ROWS_OF_PEOPLE =
            Arrays.stream(RowKind.values())
                            .filter(it -> it.person().isPresent())
                            .map(RosterStore::rowsOfPeople)
                            .collect(joining(" union all ", "select kind, body from (", ") found"))
                    + " order by kind, id";

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RosterState read(SchoolId school, SchoolYear year) {
        return RosterState.of(year, list(school, year.startYear()));
    }

    /** Who is there in two years, and their keys, are read once. */
    RosterYears readWithYearBefore(SchoolId school, SchoolYear year) {
        var before = new SchoolYear(year.startYear() - 1);
        var rows = list(school, year.startYear(), before.startYear());
        return new RosterYears(of(year, rows), of(before, rows));
    }

    private static RosterState of(SchoolYear year, List<RosterRow> rows) {
        return RosterState.of(
                year, rows.stream().filter(it -> isOf(year.startYear(), it)).toList());
    }

    /** In the order of the kinds. */
    List<RosterRow> listRowsOf(SchoolId school, Collection<UUID> people) {
        return jdbc.sql(ROWS_OF_PEOPLE)
                .param("school", school.value())
                .param("people", people.toArray(UUID[]::new))
                .query(RosterStore::toRow)
                .list();
    }

    /** The last first. */
    List<Departure> listDepartures(SchoolId school) {
        return jdbc.sql(
                        """
                        select id, kind, subject_id, first_day
                          from roster.departure
                         where school_id = :school
                         order by first_day desc, id
                        """)
                .param("school", school.value())
                .query((row, rowNumber) ->
                        new Departure(
                                row.getObject("id", UUID.class),
                                Departure.Kind.valueOf(row.getString("kind")),
                                row.getObject("subject_id", UUID.class),
                                row.getObject("first_day", LocalDate.class)))
                .list();
    }

    /** People and their keys belong to every year. */
    private static boolean isOf(int startYear, RosterRow row) {
        return switch (row) {
            case Pupil _, StaffMember _, Departure _ -> true;
            case SourceKey it -> it.startYear() == 0 || it.startYear() == startYear;
            case BaseGroup it -> it.year().startYear() == startYear;
            case CombinedGroup it -> it.year().startYear() == startYear;
            case Placement it -> it.year().startYear() == startYear;
            case CombinedMembership it -> it.year().startYear() == startYear;
            case Employment it -> it.year().startYear() == startYear;
            case Staffing it -> it.year().startYear() == startYear;
        };
    }

    /** In one statement, so that an apply beside it shows entirely or not at all. */
    private List<RosterRow> list(SchoolId school, Integer... startYears) {
        return jdbc.sql(ALL_ROWS)
                .param("school", school.value())
                .param("years", startYears)
                .query(TypedRow::read)
                .list();
    }

    private static String rowsOf(RowKind kind) {
        var years =
                switch (kind) {
                    case PUPIL, STAFF_MEMBER, DEPARTURE -> "true";
                    case SOURCE_KEY -> "(ours.start_year = 0 or ours.start_year = any(:years))";
                    case BASE_GROUP,
                            COMBINED_GROUP,
                            PLACEMENT,
                            COMBINED_MEMBERSHIP,
                            EMPLOYMENT,
                            STAFFING ->
                            "ours.start_year = any(:years)";
                };
        return """
        select %s
          from roster.%s ours
         where ours.school_id = :school
           and %s
        """
                .formatted(TypedRow.columnsOf(kind, "ours"), kind.table(), years);
    }

    private static String rowsOfPeople(RowKind kind) {
        return """
        select '%s' as kind, ours.id, to_jsonb(ours) as body
          from roster.%s ours
         where ours.school_id = :school
           and ours.%s = any(:people)
        """
                .formatted(kind, kind.table(), kind.person().orElseThrow());
    }

    private static RosterRow toRow(ResultSet row, int rowNumber) throws SQLException {
        return RowJson.read(RowKind.valueOf(row.getString("kind")), row.getString("body"));
    }
}
