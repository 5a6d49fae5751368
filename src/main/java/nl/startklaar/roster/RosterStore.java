package nl.startklaar.roster;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
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
                            .collect(joining(" union all ", "select kind, body from (", ") found"))
                    + " order by kind, id";

    private static final String ROWS_OF_A_PERSON =
            Arrays.stream(RowKind.values())
                            .filter(it -> it.person().isPresent())
                            .map(RosterStore::rowsOfPerson)
                            .collect(joining(" union all ", "select kind, body from (", ") found"))
                    + " order by kind, id";

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement, so that an apply beside it shows entirely or not at all. */
    RosterState read(SchoolId school, SchoolYear year) {
        var rows =
                jdbc.sql(ALL_ROWS)
                        .param("school", school.value())
                        .param("year", year.startYear())
                        .query(RosterStore::toRow)
                        .list();
        return RosterState.of(year, rows);
    }

    /** In the order of the kinds. */
    List<RosterRow> listRowsOf(SchoolId school, UUID person) {
        return jdbc.sql(ROWS_OF_A_PERSON)
                .param("school", school.value())
                .param("person", person)
                .query(RosterStore::toRow)
                .list();
    }

    /** People and their keys belong to every year. */
    private static String rowsOf(RowKind kind) {
        var years =
                switch (kind) {
                    case PUPIL, STAFF_MEMBER, DEPARTURE -> "true";
                    case SOURCE_KEY -> "ours.start_year in (0, :year)";
                    case BASE_GROUP,
                            COMBINED_GROUP,
                            PLACEMENT,
                            COMBINED_MEMBERSHIP,
                            EMPLOYMENT,
                            STAFFING ->
                            "ours.start_year = :year";
                };
        return """
        select '%s' as kind, ours.id, to_jsonb(ours) as body
          from roster.%s ours
         where ours.school_id = :school
           and %s
        """
                .formatted(kind, kind.table(), years);
    }

    private static String rowsOfPerson(RowKind kind) {
        return """
        select '%s' as kind, ours.id, to_jsonb(ours) as body
          from roster.%s ours
         where ours.school_id = :school
           and ours.%s = :person
        """
                .formatted(kind, kind.table(), kind.person().orElseThrow());
    }

    private static RosterRow toRow(ResultSet row, int rowNumber) throws SQLException {
        return RowJson.read(RowKind.valueOf(row.getString("kind")), row.getString("body"));
    }
}
