package nl.startklaar.intake;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.startklaar.intake.ImportRun.Receipt;
import nl.startklaar.intake.ImportRun.Status;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.kernel.SchoolYear;
import nl.startklaar.roster.ApplyOutcome.Applied;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RunStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time per school, until the transaction ends: who waits and who is replaced. */
    void lock(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('intake ' || :school, 0))")
                .param("school", school.value().toString())
                .query((row, rowNumber) -> school)
                .single();
    }

    void add(ImportRun run) {
        jdbc.sql(
                        """
                        insert into intake.run
                               (school_id, id, received_at, account, person, file_name, sha256, size, format, author,
                                start_year, reference_day, status, counts, findings, stop, change_set, undo_until,
                                fingerprint, overtaken, finished_at)
                        values (:school, :id, :receivedAt, :account, :person, :fileName, :sha256, :size, :format, :author,
                                :startYear, :referenceDay, :status, :counts::jsonb, :findings::jsonb, :stop::jsonb,
                                :changeSet, :undoUntil, :fingerprint, false, :finishedAt)
                        """)
                .param("school", run.school().value())
                .param("id", run.id())
                .param("receivedAt", Timestamp.from(run.receipt().at()))
                .param("account", run.receipt().account())
                .param("person", run.receipt().person())
                .param("fileName", run.receipt().fileName())
                .param("sha256", run.receipt().sha256())
                .param("size", run.receipt().size())
                .param("format", run.receipt().format())
                .param("author", run.receipt().author())
                .param("startYear", run.year().map(SchoolYear::startYear).orElse(null))
                .param("referenceDay", run.referenceDay().map(Date::valueOf).orElse(null))
                .param("status", run.status().name())
                .param("counts", JSON.writeValueAsString(run.counts()))
                .param("findings", JSON.writeValueAsString(run.findings()))
                .param("stop", run.stop().map(JSON::writeValueAsString).orElse(null))
                .param("changeSet", run.changeSet().orElse(null))
                .param("undoUntil", run.undoUntil().map(Date::valueOf).orElse(null))
                .param("fingerprint", run.fingerprint())
                .param("finishedAt", run.finishedAt().map(Timestamp::from).orElse(null))
                .update();
    }

    /** The newest first. */
    List<ImportRun> listRuns(SchoolId school, int limit) {
        return jdbc.sql(
                        """
                        select school_id, id, received_at, account, person, file_name, sha256, size, format, author,
                               start_year, reference_day, status, counts, findings, stop, change_set, undo_until,
                               fingerprint, overtaken, finished_at, undone_at
                          from intake.run
                         where school_id = :school
                         order by number desc, id
                         limit :limit
                        """)
                .param("school", school.value())
                .param("limit", limit)
                .query(RunStore::toRun)
                .list();
    }

    Optional<ImportRun> findRun(SchoolId school, UUID id) {
        return jdbc.sql(
                        """
                        select school_id, id, received_at, account, person, file_name, sha256, size, format, author,
                               start_year, reference_day, status, counts, findings, stop, change_set, undo_until,
                               fingerprint, overtaken, finished_at, undone_at
                          from intake.run
                         where school_id = :school
                           and id = :id
                        """)
                .param("school", school.value())
                .param("id", id)
                .query(RunStore::toRun)
                .optional();
    }

    /** Those that are being applied since before this moment: the work has died. */
    List<UUID> listBroken(SchoolId school, Instant before) {
        return jdbc.sql(
                        """
                        select id
                          from intake.run
                         where school_id = :school
                           and status = 'APPLYING'
                           and coalesce(claimed_at, received_at) < :before
                         order by id
                        """)
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those of before this moment, that nobody came back for. */
    List<UUID> listOldPreviews(SchoolId school, Instant before) {
        return jdbc.sql(
                        """
                        select id
                          from intake.run
                         where school_id = :school
                           and status = 'PREVIEW'
                           and received_at < :before
                         order by id
                        """)
                .param("school", school.value())
                .param("before", Timestamp.from(before))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those of one school year that wait, and are replaced by a newer file. */
    List<UUID> listPreviews(SchoolId school, SchoolYear year) {
        return jdbc.sql(
                        """
                        select id
                          from intake.run
                         where school_id = :school
                           and status = 'PREVIEW'
                           and start_year = :startYear
                         order by id
                        """)
                .param("school", school.value())
                .param("startYear", year.startYear())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** False when it was not in that state: somebody was faster. */
    boolean move(ImportRun run, Status from, Status to, @Nullable Instant finishedAt) {
        return jdbc.sql(
                                """
                                update intake.run
                                   set status = :to,
                                       finished_at = :finishedAt
                                 where school_id = :school
                                   and id = :id
                                   and status = :from
                                """)
                        .param("school", run.school().value())
                        .param("id", run.id())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("finishedAt", finishedAt == null ? null : Timestamp.from(finishedAt))
                        .update()
                == 1;
    }

    /** When this very file was applied last. */
    Optional<Instant> findApplied(SchoolId school, String sha256) {
        return jdbc.sql(
                        """
                        select finished_at
                          from intake.run
                         where school_id = :school
                           and sha256 = :sha256
                           and status = 'APPLIED'
                         order by finished_at desc, id
                         limit 1
                        """)
                .param("school", school.value())
                .param("sha256", sha256)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** From waiting to being applied, by one caller only; remembers what that person saw. */
    boolean claim(ImportRun run, String fingerprint, Counts counts, Instant at) {
        return jdbc.sql(
                                """
                                update intake.run
                                   set status = 'APPLYING',
                                       fingerprint = :fingerprint,
                                       counts = :counts::jsonb,
                                       overtaken = false,
                                       claimed_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and status = 'PREVIEW'
                                """)
                        .param("school", run.school().value())
                        .param("id", run.id())
                        .param("fingerprint", fingerprint)
                        .param("counts", JSON.writeValueAsString(counts))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Back to being looked at, because the roster has changed. */
    boolean backToPreview(ImportRun run) {
        return jdbc.sql(
                                """
                                update intake.run
                                   set status = 'PREVIEW',
                                       overtaken = true
                                 where school_id = :school
                                   and id = :id
                                   and status = 'APPLYING'
                                """)
                        .param("school", run.school().value())
                        .param("id", run.id())
                        .update()
                == 1;
    }

    boolean markApplied(ImportRun run, Applied applied, Counts counts, Instant at) {
        return jdbc.sql(
                                """
                                update intake.run
                                   set status = 'APPLIED',
                                       change_set = :changeSet,
                                       undo_until = :undoUntil,
                                       counts = :counts::jsonb,
                                       finished_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and status = 'APPLYING'
                                """)
                        .param("school", run.school().value())
                        .param("id", run.id())
                        .param("changeSet", applied.changeSet())
                        .param("undoUntil", Date.valueOf(applied.undoUntil()))
                        .param("counts", JSON.writeValueAsString(counts))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean markUndone(ImportRun run, Instant at) {
        return jdbc.sql(
                                """
                                update intake.run
                                   set status = 'UNDONE',
                                       undone_at = :at
                                 where school_id = :school
                                   and id = :id
                                   and status = 'APPLIED'
                                """)
                        .param("school", run.school().value())
                        .param("id", run.id())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static ImportRun toRun(ResultSet row, int rowNumber) throws SQLException {
        return new ImportRun(
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getObject("id", UUID.class),
                toReceipt(row),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("start_year", Integer.class))
                        .map(SchoolYear::new),
                Optional.ofNullable(row.getObject("reference_day", LocalDate.class)),
                JSON.readValue(row.getString("counts"), Counts.class),
                Arrays.asList(JSON.readValue(row.getString("findings"), FindingLine[].class)),
                Optional.ofNullable(row.getString("stop"))
                        .map(it -> JSON.readValue(it, StopLine.class)),
                Optional.ofNullable(row.getObject("change_set", UUID.class)),
                Optional.ofNullable(row.getObject("undo_until", LocalDate.class)),
                row.getString("fingerprint"),
                row.getBoolean("overtaken"),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("undone_at")).map(Timestamp::toInstant));
    }

    private static Receipt toReceipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getTimestamp("received_at").toInstant(),
                row.getObject("account", UUID.class),
                row.getString("person"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("format"),
                row.getString("author"));
    }
}
