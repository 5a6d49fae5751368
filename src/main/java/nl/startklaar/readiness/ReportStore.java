package nl.startklaar.readiness;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was measured, when, and what has changed at the school since. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When and for which day everything was last measured. */
    record Stamp(Instant measuredAt, LocalDate forDay) {}

    Optional<Stamp> findStamp(CheckedSchool school) {
        return jdbc.sql(
                        """
                        select measured_at, for_day
                          from readiness.report
                         where school_id = :school
                           and start_year = :year
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .query((row, rowNumber) ->
                        new Stamp(
                                row.getTimestamp("measured_at").toInstant(),
                                row.getObject("for_day", LocalDate.class)))
                .optional();
    }

    /**
     * Also keeps two looks apart: the second waits here until the first has kept everything. False
     * when a look that started later was kept already.
     */
    boolean saveStamp(CheckedSchool school, Instant startedAt, Instant at) {
        return jdbc.sql(
                                """
                                insert into readiness.report as report
                                       (school_id, start_year, started_at, measured_at, for_day)
                                values (:school, :year, :startedAt, :at, :day)
                                    on conflict (school_id, start_year) do update
                                   set started_at = excluded.started_at,
                                       measured_at = excluded.measured_at,
                                       for_day = excluded.for_day
                                 where report.started_at <= excluded.started_at
                                """)
                        .param("school", school.school().value())
                        .param("year", school.year().startYear())
                        .param("startedAt", Timestamp.from(startedAt))
                        .param("at", Timestamp.from(at))
                        .param("day", Date.valueOf(school.today()))
                        .update()
                == 1;
    }

    void addChange(UUID school, UUID change) {
        jdbc.sql("insert into readiness.change (school_id, id) values (:school, :change)")
                .param("school", school)
                .param("change", change)
                .update();
    }

    List<UUID> listChanges(CheckedSchool school) {
        return jdbc.sql("select id from readiness.change where school_id = :school order by id")
                .param("school", school.school().value())
                .query((row, rowNumber) -> row.getObject("id", UUID.class))
                .list();
    }

    void removeChanges(CheckedSchool school, List<UUID> seen) {
        jdbc.sql(
                        """
                        delete from readiness.change
                         where school_id = :school
                           and id = any (:seen)
                        """)
                .param("school", school.school().value())
                .param("seen", seen.toArray(UUID[]::new))
                .update();
    }

    List<Measurement> listMeasurements(CheckedSchool school) {
        return jdbc.sql(
                        """
                        select line, check_name, verdict, at, good_verdict, good_at
                          from readiness.measurement
                         where school_id = :school
                           and start_year = :year
                         order by line, check_name
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .query(ReportStore::toMeasurement)
                .list();
    }

    /** A check that is not part of the product any more has nothing to say any more. */
    void removeMeasurements(CheckedSchool school) {
        jdbc.sql(
                        """
                        delete from readiness.measurement
                         where school_id = :school
                           and start_year = :year
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .update();
    }

    void add(CheckedSchool school, Measurement measurement) {
        var good = measurement.lastGood();
        jdbc.sql(
                        """
                        insert into readiness.measurement
                               (school_id, start_year, line, check_name, verdict, at, good_verdict, good_at)
                        values (:school, :year, :line, :check, :verdict::jsonb, :at, :good::jsonb, :goodAt)
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .param("line", measurement.line())
                .param("check", measurement.check())
                .param("verdict", VerdictJson.write(measurement.verdict()))
                .param("at", Timestamp.from(measurement.at()))
                .param("good", good.map(it -> VerdictJson.write(it.verdict())).orElse(null))
                .param("goodAt", good.map(it -> Timestamp.from(it.at())).orElse(null))
                .update();
    }

    /** Oldest first. */
    List<Fact> listFacts(CheckedSchool school) {
        return jdbc.sql(
                        """
                        select line, status, at
                          from readiness.fact
                         where school_id = :school
                           and start_year = :year
                         order by at, id
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .query((row, rowNumber) ->
                        new Fact(
                                row.getString("line"),
                                Status.valueOf(row.getString("status")),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /** How many lines stood like this when they last changed. */
    int countLast(CheckedSchool school, List<Status> statuses) {
        return jdbc.sql(
                        """
                        select count(*)
                          from (select distinct on (line) status
                                  from readiness.fact
                                 where school_id = :school
                                   and start_year = :year
                                 order by line, id desc) as last
                         where status = any (:statuses)
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .param("statuses", statuses.stream().map(Status::name).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    void add(CheckedSchool school, Fact fact) {
        jdbc.sql(
                        """
                        insert into readiness.fact (school_id, start_year, line, status, at)
                        values (:school, :year, :line, :status, :at)
                        """)
                .param("school", school.school().value())
                .param("year", school.year().startYear())
                .param("line", fact.line())
                .param("status", fact.status().name())
                .param("at", Timestamp.from(fact.at()))
                .update();
    }

    private static Measurement toMeasurement(ResultSet row, int rowNumber) throws SQLException {
        return new Measurement(
                row.getString("line"),
                row.getString("check_name"),
                VerdictJson.read(row.getString("verdict")),
                row.getTimestamp("at").toInstant(),
                good(row.getString("good_verdict"), row.getTimestamp("good_at")));
    }

    private static Optional<Measurement.Good> good(
            @Nullable String verdict, @Nullable Timestamp at) {
        return verdict == null || at == null
                ? Optional.empty()
                : Optional.of(new Measurement.Good(VerdictJson.read(verdict), at.toInstant()));
    }
}
