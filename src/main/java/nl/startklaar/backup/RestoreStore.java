package nl.startklaar.backup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.startklaar.backup.TableShape.Parent;

/** Puts what was read into the temporary tables in place of the real rows. */
final class RestoreStore {

    private static final int ATTEMPTS = 300;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private RestoreStore() {}

    /**
     * Nobody writes these tables until the transaction ends; who reads goes on. Asked for all at
     * once and without waiting, so that nobody ever waits for us while we wait for them.
     */
    static void lock(Wire wire, List<TableShape> tables) {
        var all = tables.stream().map(TableShape::name).collect(joining(", "));
        wire.run("savepoint before_locking");
        for (int attempt = 1; ; attempt++) {
            try {
                wire.run("lock table " + all + " in share row exclusive mode nowait");
                return;
            } catch (DatabaseSaysNo refused) {
                if (!refused.isLocked()) {
                    throw refused;
                }
                if (attempt == ATTEMPTS) {
                    throw new Unusable("backup.restore.busy");
                }
                wire.run("rollback to savepoint before_locking");
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    static boolean hasRows(Wire wire, TableShape table) {
        return wire.list("select exists (select from " + table.name() + ")", it -> it.getBoolean(1))
                .getFirst();
    }

    static long countStaged(Wire wire, TableShape table, Part part) {
        return wire.number(
                "select count(*) from %s where %s".formatted(table.staged(), part.ofStaged(table)));
    }

    /** Rows that the file has and the table not, or not like this. */
    static long countNew(Wire wire, TableShape table, Part part) {
        return countOnlyIn(wire, staged(table, part), real(table, part));
    }

    /** Rows that the table has and the file not, or not like this. */
    static long countGone(Wire wire, TableShape table, Part part) {
        return countOnlyIn(wire, real(table, part), staged(table, part));
    }

    private static long countOnlyIn(Wire wire, String one, String other) {
        return wire.number(
                "select count(*) from (%s except %s) as only_here".formatted(one, other));
    }

    private static String staged(TableShape table, Part part) {
        return "select %s from %s where %s"
                .formatted(columns(table), table.staged(), part.ofStaged(table));
    }

    private static String real(TableShape table, Part part) {
        return "select %s from %s where %s".formatted(columns(table), table.name(), part.of(table));
    }

    /** Rows that the file has, of which the table does not even know the key. */
    static long countMissing(Wire wire, TableShape table, Part part) {
        return wire.number(
                "select count(*) from %s where %s and (%s) not in (select %s from %s)"
                        .formatted(
                                table.staged(),
                                part.ofStaged(table),
                                TableShape.list(table.key()),
                                TableShape.list(table.key()),
                                table.name()));
    }

    static void delete(Wire wire, TableShape table, Part part) {
        wire.run("delete from %s where %s".formatted(table.name(), part.of(table)));
    }

    /**
     * Rows whose parent is no longer there are left out: an appointment of somebody who is gone.
     *
     * @return how many rows came in
     */
    static long insert(Wire wire, TableShape table, Part part, List<Parent> needed) {
        return wire.run(insertion(table, part, needed));
    }

    /** Only what is not there; what is there stays as it is. */
    static long insertMissing(Wire wire, TableShape table, Part part, List<Parent> needed) {
        return wire.run(insertion(table, part, needed) + " on conflict do nothing");
    }

    private static String insertion(TableShape table, Part part, List<Parent> needed) {
        var conditions =
                Stream.concat(
                                Stream.of(part.ofStaged(table)),
                                needed.stream().map(it -> isThere(table, it)))
                        .collect(joining(" and "));
        return "insert into %1$s (%2$s) overriding system value select %2$s from %3$s where %4$s"
                .formatted(table.name(), columns(table), table.staged(), conditions);
    }

    private static String isThere(TableShape table, Parent parent) {
        var ours =
                parent.columns().stream()
                        .map(it -> table.staged() + "." + TableShape.quoted(it))
                        .collect(joining(", "));
        return "((%1$s) is null or exists (select from %2$s parent where (%3$s) = (%1$s)))"
                .formatted(
                        ours,
                        parent.table(),
                        parent.theirs().stream()
                                .map(it -> "parent." + TableShape.quoted(it))
                                .collect(joining(", ")));
    }

    private static String columns(TableShape table) {
        return TableShape.list(table.columnNames());
    }

    /** The highest number in the file that the database gave to a row; nothing without rows. */
    static long highest(Wire wire, TableShape table, String column) {
        return wire.number(
                "select coalesce(max(%s), 0) from %s"
                        .formatted(TableShape.quoted(column), table.staged()));
    }

    /** The next row that is numbered comes after this number; never back. */
    static void continueAfter(Wire wire, TableShape table, String column, long highest) {
        var sequence =
                wire.list(
                                "select pg_get_serial_sequence(?, ?)",
                                it -> it.getString(1),
                                table.name(),
                                column)
                        .getFirst();
        wire.list(
                "select setval('%1$s', %2$d) from %1$s where last_value < %2$d"
                        .formatted(sequence, highest),
                it -> it.getLong(1));
    }
}
