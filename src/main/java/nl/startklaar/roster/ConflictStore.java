package nl.startklaar.roster;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.startklaar.kernel.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what stands in the way of staged changes. Everything is asked in one statement, and only
 * what can be: nothing is asked about rows that go when none goes.
 */
@Repository
class ConflictStore {

    private final JdbcClient jdbc;

    ConflictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The staged changes, by number, that no longer fit what is there: the row is not as it was, or
     * something that came later holds on to it, is missing to it, or took its place.
     */
    Set<Integer> find(SchoolId school, List<StagedKind> kinds) {
        if (kinds.isEmpty()) {
            return Set.of();
        }
        var statement =
                kinds.stream().flatMap(ConflictStore::questions).collect(joining(" union all "));
        planAnew();
        return new TreeSet<>(
                jdbc.sql(statement)
                        .param("school", school.value())
                        .query((row, rowNumber) -> row.getInt("seq"))
                        .list());
    }

    /**
     * A plan that is made once for all serves neither ten changes nor ten thousand, in a table that
     * is empty again after each of them.
     */
    private void planAnew() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private static Stream<String> questions(StagedKind staged) {
        var kind = staged.kind();
        boolean arrives = staged.adds() || staged.changes();
        boolean wasThere = staged.changes() || staged.removes();
        return Stream.of(
                        Stream.of(wasThere ? differingRows(kind) : addedRowsThatAreThere(kind)),
                        staged.removes() ? rowsStillInUse(kind) : Stream.<String>of(),
                        arrives ? rowsWithoutTheirReference(kind) : Stream.<String>of(),
                        arrives && !kind.unique().isEmpty()
                                ? Stream.of(rowsWhosePlaceIsTaken(kind))
                                : Stream.<String>of())
                .flatMap(it -> it);
    }

    private static String addedRowsThatAreThere(RowKind kind) {
        return """
        select staged.seq
          from pg_temp.staged_change staged
          join roster.%s ours
            on ours.school_id = :school
           and ours.id = staged.id
         where staged.kind = '%s'
        """
                .formatted(kind.table(), kind);
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

    private static Stream<String> rowsStillInUse(RowKind kind) {
        return Arrays.stream(RowKind.values())
                .flatMap(user ->
                        user.references().stream()
                                .filter(it -> it.to().contains(kind))
                                .map(it -> usersOf(kind, user, it.column())));
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
                where own.kind = '%s'
                  and own.id = ours.id)
        """
                .formatted(user.table(), column, kind, user);
    }

    private static Stream<String> rowsWithoutTheirReference(RowKind kind) {
        return kind.references().stream().map(it -> withoutReference(kind, it));
    }

    private static String withoutReference(RowKind kind, RowKind.Reference reference) {
        var kinds = reference.to().stream().map(it -> "'" + it + "'").collect(joining(", "));
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
                where other.kind in (%3$s)
                  and other.id = cast(staged.after ->> '%2$s' as uuid)
                  and other.after is not null)
           and not exists (%4$s)
        """
                .formatted(kind, reference.column(), kinds, present);
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
                where own.kind = '%4$s'
                  and own.id = ours.id)
        """
                .formatted(kind.table(), kind.uniqueOf("ours"), kind.uniqueOf("new"), kind, open);
    }
}
