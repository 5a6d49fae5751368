package nl.startklaar.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nl.startklaar.intake.InFile.Row;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.readiness.Traced.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stood on which line of the files that were taken over: one row per file, few per school. */
@Repository
class InFileStore {

    private final JdbcClient jdbc;

    InFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportRun run, SchoolYear year, InFile people) {
        var listed = List.copyOf(people.lines().entrySet());
        jdbc.sql(
                        """
                        insert into intake.in_file (school_id, run_id, start_year, people, lines)
                        values (:school, :run, :year, :people, :lines)
                        """)
                .param("school", run.school().value())
                .param("run", run.id())
                .param("year", year.startYear())
                .param("people", listed.stream().map(it -> it.getKey()).toArray(UUID[]::new))
                .param("lines", listed.stream().map(it -> it.getValue()).toArray(Integer[]::new))
                .update();
        if (!people.leftOut().isEmpty()) {
            addLeftOut(run, people.leftOut());
        }
    }

    private void addLeftOut(ImportRun run, List<Row> rows) {
        jdbc.sql(
                        """
                        insert into intake.left_out (school_id, run_id, line, kind, key, name, received_at)
                        select :school, :run, line, kind, key, name, :receivedAt
                          from unnest(:lines, :kinds, :keys, :names) as sent (line, kind, key, name)
                            on conflict do nothing
                        """)
                .param("school", run.school().value())
                .param("run", run.id())
                .param("receivedAt", Timestamp.from(run.receipt().at()))
                .param("lines", rows.stream().map(Row::line).toArray(Integer[]::new))
                .param("kinds", rows.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("keys", rows.stream().map(Row::key).toArray(String[]::new))
                .param("names", rows.stream().map(Row::name).toArray(String[]::new))
                .update();
    }

    /** Of one school year all but the newest. */
    void removeAllBut(SchoolId school, SchoolYear year, int kept) {
        jdbc.sql(
                        """
                        delete from intake.in_file
                         where school_id = :school
                           and start_year = :year
                           and run_id not in (
                               select newest.run_id
                                 from intake.in_file newest
                                 join intake.run
                                   on run.school_id = :school
                                  and run.id = newest.run_id
                                where newest.school_id = :school
                                  and newest.start_year = :year
                                order by run.number desc
                                limit :kept)
                        """)
                .param("school", school.value())
                .param("year", year.startYear())
                .param("kept", kept)
                .update();
    }

    /** Whether we still know who stood where in this file. */
    boolean isKept(SchoolId school, UUID run) {
        return jdbc.sql(
                        """
                        select exists (
                               select
                                 from intake.in_file
                                where school_id = :school
                                  and run_id = :run)
                        """)
                .param("school", school.value())
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    OptionalInt findLine(SchoolId school, UUID run, UUID person) {
        return jdbc
                .sql(
                        """
                        select lines[array_position(people, :person)]
                          from intake.in_file
                         where school_id = :school
                           and run_id = :run
                           and array_position(people, :person) is not null
                        """)
                .param("school", school.value())
                .param("run", run)
                .param("person", person)
                .query(Integer.class)
                .stream()
                .mapToInt(it -> it)
                .findFirst();
    }

    List<Row> listLeftOut(SchoolId school, UUID run) {
        return jdbc.sql(
                        """
                        select line, kind, key, name
                          from intake.left_out
                         where school_id = :school
                           and run_id = :run
                         order by line
                        """)
                .param("school", school.value())
                .param("run", run)
                .query(InFileStore::toRow)
                .list();
    }

    void removeLeftOut(SchoolId school, Instant before) {
        jdbc.sql(
                        """
                        delete from intake.left_out
                         where school_id = :school
                           and received_at < :before
                        """)
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Row toRow(ResultSet row, int rowNumber) throws SQLException {
        return new Row(
                Kind.valueOf(row.getString("kind")),
                row.getInt("line"),
                row.getString("key"),
                row.getString("name"));
    }
}
