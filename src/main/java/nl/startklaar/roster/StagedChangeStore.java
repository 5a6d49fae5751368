package nl.startklaar.roster;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    void stage(List<RosterChange> changes) {
        prepare();
        copy.into(
                "pg_temp.staged_change (seq, kind, id, before, after)",
                IntStream.range(0, changes.size()).mapToObj(seq -> line(seq, changes.get(seq))));
        jdbc.sql(
                        "update pg_temp.staged_change"
                                + " set before = nullif(before, 'null'), after = nullif(after, 'null')")
                .update();
        jdbc.sql("analyze pg_temp.staged_change").update();
    }

    /** Stages the way back; of who was erased there is none. */
    void stageInverse(SchoolId school, UUID changeSet) {
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
        jdbc.sql("analyze pg_temp.staged_change").update();
    }

    /** Of which kinds rows change. */
    List<RowKind> listKinds() {
        return jdbc.sql("select distinct kind from pg_temp.staged_change order by kind")
                .query((row, rowNumber) -> RowKind.valueOf(row.getString("kind")))
                .list();
    }

    /**
     * The staged changes, by number, that no longer fit what is there: the row is not as it was, or
     * something that came later holds on to it, is missing to it, or took its place.
     */
    Set<Integer> findConflicts(SchoolId school) {
        var conflicts = new TreeSet<Integer>();
        for (RowKind kind : listKinds()) {
            conflicts.addAll(find(school, differingRows(kind)));
            conflicts.addAll(find(school, rowsStillInUse(kind)));
            conflicts.addAll(find(school, rowsWithoutTheirReference(kind)));
            if (!kind.unique().isEmpty()) {
                conflicts.addAll(find(school, rowsWhosePlaceIsTaken(kind)));
            }
        }
        return conflicts;
    }

    /** Any order of kinds will do: the tables look at what holds between rows at the end. */
    int apply(SchoolId school) {
        int rows = 0;
        for (RowKind kind : listKinds()) {
            rows += change(school, deletion(kind));
            rows += change(school, update(kind));
            rows += change(school, insertion(kind));
        }
        return rows;
    }

    /** Whom or what these changes are about. */
    List<UUID> listSubjects(Collection<Integer> conflicts) {
        return listStaged(conflicts).stream().map(RosterRow::about).distinct().toList();
    }

    private void prepare() {
        jdbc.sql(
                        """
                        create temporary table if not exists staged_change (
                            seq    int  not null,
                            kind   text not null,
                            id     uuid not null,
                            before jsonb,
                            after  jsonb,
                            primary key (kind, id)
                        ) on commit delete rows
                        """)
                .update();
        jdbc.sql("delete from pg_temp.staged_change").update();
    }

    private static List<String> line(int seq, RosterChange change) {
        var row = change.row();
        return List.of(
                String.valueOf(seq),
                RowKind.of(row).name(),
                row.id().toString(),
                json(change.before()),
                json(change.after()));
    }

    private static String json(@Nullable RosterRow row) {
        return row == null ? "null" : RowJson.write(row);
    }

    private List<Integer> find(SchoolId school, String statement) {
        return statement.isEmpty()
                ? List.of()
                : jdbc.sql(statement)
                        .param("school", school.value())
                        .query((row, rowNumber) -> row.getInt("seq"))
                        .list();
    }

    private int change(SchoolId school, String statement) {
        return jdbc.sql(statement).param("school", school.value()).update();
    }

    private static String differingRows(RowKind kind) {
        return """
        select staged.seq
          from pg_temp.staged_change staged
          left join roster.%1$s ours
            on ours.school_id = :school
           and ours.id = staged.id
          left join lateral jsonb_populate_record(cast(null as roster.%1$s), staged.before) was
            on true
         where staged.kind = '%2$s'
           and case when staged.before is null
                    then ours.id is not null
                    else ours.id is null or (%3$s) is distinct from (%4$s)
                end
        """
                .formatted(kind.table(), kind, kind.columnsOf("ours"), kind.columnsOf("was"));
    }

    private static String rowsStillInUse(RowKind kind) {
        return Arrays.stream(RowKind.values())
                .flatMap(user ->
                        user.references().stream()
                                .filter(it -> it.to().contains(kind))
                                .map(it -> usersOf(kind, user, it.column())))
                .collect(joining(" union "));
    }

    private static String usersOf(RowKind kind, RowKind user, String column) {
        return """
        select gone.seq
          from pg_temp.staged_change gone
          join roster.%s ours
            on ours.school_id = :school
           and ours.%s = gone.id
         where gone.kind = '%s'
           and gone.after is null
           and not exists (
               select 1
                 from pg_temp.staged_change own
                where own.id = ours.id)
        """
                .formatted(user.table(), column, kind);
    }

    private static String rowsWithoutTheirReference(RowKind kind) {
        return kind.references().stream()
                .map(it -> withoutReference(kind, it))
                .collect(joining(" union "));
    }

    private static String withoutReference(RowKind kind, RowKind.Reference reference) {
        var present =
                reference.to().stream()
                        .map(it ->
                                """
                                select 1
                                  from roster.%s there
                                 where there.school_id = :school
                                   and there.id = cast(staged.after ->> '%s' as uuid)
                                """
                                        .formatted(it.table(), reference.column()))
                        .collect(joining(" union all "));
        return """
        select staged.seq
          from pg_temp.staged_change staged
         where staged.kind = '%1$s'
           and staged.after ->> '%2$s' is not null
           and not exists (
               select 1
                 from pg_temp.staged_change other
                where other.id = cast(staged.after ->> '%2$s' as uuid)
                  and other.after is not null)
           and not exists (%3$s)
        """
                .formatted(kind, reference.column(), present);
    }

    private static String rowsWhosePlaceIsTaken(RowKind kind) {
        var open =
                kind.isUniqueOnlyWhileOpen()
                        ? "ours.last_day is null and new.last_day is null"
                        : "true";
        return """
        select staged.seq
          from pg_temp.staged_change staged
         cross join lateral jsonb_populate_record(cast(null as roster.%1$s), staged.after) new
          join roster.%1$s ours
            on ours.school_id = :school
           and (%2$s) = (%3$s)
           and ours.id <> staged.id
         where staged.kind = '%4$s'
           and staged.after is not null
           and %5$s
           and not exists (
               select 1
                 from pg_temp.staged_change own
                where own.id = ours.id)
        """
                .formatted(kind.table(), kind.uniqueOf("ours"), kind.uniqueOf("new"), kind, open);
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

    private static String update(RowKind kind) {
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
        """
                .formatted(kind.table(), kind.columns(), kind.columnsOf("new"), kind);
    }

    private static String insertion(RowKind kind) {
        return """
        insert into roster.%1$s (school_id, id, %2$s)
        select :school, staged.id, %3$s
          from pg_temp.staged_change staged
         cross join lateral jsonb_populate_record(cast(null as roster.%1$s), staged.after) new
         where staged.kind = '%4$s'
           and staged.before is null
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
