package nl.startklaar.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.storage.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Changes on their way into the roster: staged in a temporary table, compared with what is there,
 * and applied. A handful of statements for each kind of row, however many rows there are.
 */
@Repository
class StagedChangeStore {

    private final JdbcClient jdbc;
    private final Copy copy;

    StagedChangeStore(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Lets one change of a school's roster wait for another, until its transaction ends. */
    void lock(SchoolId school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('roster ' || :school, 0))")
                .param("school", school.value().toString())
                .query((row, rowNumber) -> school)
                .single();
    }

    /** Of which kinds rows are staged now, and what happens to them. */
    List<StagedKind> stage(List<RosterChange> changes) {
        prepare();
        copy.into(
                "pg_temp.staged_change (seq, kind, id, before, after)",
                IntStream.range(0, changes.size()).mapToObj(seq -> line(seq, changes.get(seq))));
        return StagedKind.of(changes);
    }

    /** Stages the way back; of who was erased there is none. */
    List<StagedKind> stageInverse(SchoolId school, UUID changeSet) {
        prepare();
        jdbc.sql(
                        """
                        insert into pg_temp.staged_change (seq, kind, id, before, after)
                        select seq, kind, row_id, after, before
                          from roster.change
                         where school_id = :school
                           and change_set_id = :set
                           and coalesce(after, before) is not null
                        """)
                .param("school", school.value())
                .param("set", changeSet)
                .update();
        return listKinds();
    }

    List<StagedKind> listKinds() {
        return jdbc.sql(
                        """
                        select kind,
                               bool_or(before is null) as adds,
                               bool_or(before is not null and after is not null) as changes,
                               bool_or(after is null) as removes
                          from pg_temp.staged_change
                         group by kind
                         order by kind
                        """)
                .query(StagedKind::read)
                .list();
    }

    /** Any order of kinds will do: the tables look at what holds between rows at the end. */
    int apply(SchoolId school, List<StagedKind> kinds) {
        int rows = 0;
        for (StagedKind it : kinds) {
            rows += it.removes() ? change(school, deletion(it.kind())) : 0;
            rows += it.changes() ? update(school, it.kind()) : 0;
            rows += it.adds() ? change(school, insertion(it.kind())) : 0;
        }
        return rows;
    }

    /** Whom or what these changes are about. */
    List<UUID> listSubjects(Collection<Integer> conflicts) {
        return listStaged(conflicts).stream().map(RosterRow::about).distinct().toList();
    }

    /** Asks first: whatever changes a table makes the driver forget what it has prepared. */
    private void prepare() {
        if (isPrepared()) {
            jdbc.sql("delete from pg_temp.staged_change").update();
            return;
        }
        jdbc.sql(
                        """
                        create temporary table staged_change (
                            seq    int  not null,
                            kind   text not null,
                            id     uuid not null,
                            before jsonb,
                            after  jsonb,
                            primary key (kind, id)
                        ) on commit delete rows
                        """)
                .update();
    }

    private boolean isPrepared() {
        return jdbc.sql("select to_regclass('pg_temp.staged_change') is not null")
                .query(Boolean.class)
                .single();
    }

    private static List<@Nullable String> line(int seq, RosterChange change) {
        var row = change.row();
        return Arrays.asList(
                String.valueOf(seq),
                RowKind.of(row).name(),
                row.id().toString(),
                json(change.before()),
                json(change.after()));
    }

    private static @Nullable String json(@Nullable RosterRow row) {
        return row == null ? null : RowJson.write(row);
    }

    private int change(SchoolId school, String statement) {
        return jdbc.sql(statement).param("school", school.value()).update();
    }

    private static String deletion(RowKind kind) {
        return """
        delete from roster.%s ours
         using pg_temp.staged_change staged
         where ours.school_id = :school
           and ours.id = staged.id
           and staged.kind = '%s'
           and staged.after is null
        """
                .formatted(kind.table(), kind);
    }

    /** What closes makes place first for what opens. */
    private int update(SchoolId school, RowKind kind) {
        return kind.isUniqueOnlyWhileOpen()
                ? change(school, update(kind, "new.last_day is not null"))
                        + change(school, update(kind, "new.last_day is null"))
                : change(school, update(kind, "true"));
    }

    private static String update(RowKind kind, String which) {
        return """
        update roster.%1$s ours
           set (%2$s) = row (%3$s)
          from pg_temp.staged_change staged
         cross join lateral jsonb_populate_record(cast(null as roster.%1$s), staged.after) new
         where ours.school_id = :school
           and ours.id = staged.id
           and staged.kind = '%4$s'
           and staged.before is not null
           and staged.after is not null
           and %5$s
        """
                .formatted(kind.table(), kind.columns(), kind.columnsOf("new"), kind, which);
    }

    private static String insertion(RowKind kind) {
        return """
        insert into roster.%1$s (school_id, id, %2$s)
        select :school, staged.id, %3$s
          from pg_temp.staged_change staged
         cross join lateral jsonb_populate_record(cast(null as roster.%1$s), staged.after) new
         where staged.kind = '%4$s'
           and staged.before is null
           and staged.after is not null
         order by staged.seq
        """
                .formatted(kind.table(), kind.columns(), kind.columnsOf("new"), kind);
    }

    private List<RosterRow> listStaged(Collection<Integer> numbers) {
        return jdbc.sql(
                        "select kind, coalesce(after, before) as body from pg_temp.staged_change"
                                + " where seq = any(:numbers) order by seq")
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(StagedChangeStore::toRow)
                .list();
    }

    private static RosterRow toRow(ResultSet row, int rowNumber) throws SQLException {
        return RowJson.read(RowKind.valueOf(row.getString("kind")), row.getString("body"));
    }
}
