package nl.startklaar.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.startklaar.backup.BackupCatalog.Tables;
import nl.startklaar.backup.TableShape.Column;
import nl.startklaar.backup.TableShape.Parent;

/**
 * Puts a file back inside one transaction, which somebody else opens and ends. First the whole file
 * is read and looked at; only then is the first real row touched.
 */
final class Restoring {

    /** Lets the numbers that the database gives go on after the highest one in the file. */
    interface Numbers {
        void continueAfter(TableShape table, Column column, long highest);
    }

    private final Wire wire;
    private final Tables tables;
    private final Part part;
    private final Staging staging;

    private Restoring(Wire wire, Tables tables, Part part, Staging staging) {
        this.wire = wire;
        this.tables = tables;
        this.part = part;
        this.staging = staging;
    }

    static Restoring read(
            Wire wire, BackupCatalog catalog, Part part, BackupHead head, BackupReader from)
            throws IOException {
        wire.writePlainly();
        var tables = catalog.read(wire);
        return new Restoring(wire, tables, part, Staging.read(wire, tables, part, head, from));
    }

    /** Whether nobody has worked here yet. What is the same for everybody does not count. */
    boolean isEmpty() {
        return replaced().stream()
                .filter(it -> !it.isReference())
                .noneMatch(it -> RestoreStore.hasRows(wire, it));
    }

    List<TableReport> preview() {
        return touched().stream().map(it -> preview(it)).toList();
    }

    /** In the end every replaced table has exactly the rows of the file. */
    List<TableReport> apply(Numbers numbers) {
        RestoreStore.lock(wire, replaced());
        var before = new HashMap<String, TableReport>();
        preview().forEach(it -> before.put(it.table(), it));
        numbers(numbers);
        deleted().reversed().forEach(it -> RestoreStore.delete(wire, it, part));
        return touched().stream().map(it -> insert(it, before)).toList();
    }

    private TableReport preview(TableShape table) {
        long rows = RestoreStore.countStaged(wire, table, part);
        return isReplaced(table)
                ? new TableReport(
                        table.name(),
                        rows,
                        RestoreStore.countNew(wire, table, part),
                        RestoreStore.countGone(wire, table, part),
                        0)
                : new TableReport(
                        table.name(), rows, RestoreStore.countMissing(wire, table, part), 0, 0);
    }

    private TableReport insert(TableShape table, Map<String, TableReport> before) {
        var looked = Objects.requireNonNull(before.get(table.name()));
        try {
            return isReplaced(table) ? replace(table, looked) : addMissing(table, looked);
        } catch (DatabaseSaysNo refused) {
            throw refused.about(table);
        }
    }

    private TableReport replace(TableShape table, TableReport looked) {
        long came = RestoreStore.insert(wire, table, part, outside(table));
        return new TableReport(
                table.name(),
                looked.rows(),
                looked.added(),
                looked.removed(),
                looked.rows() - came);
    }

    private TableReport addMissing(TableShape table, TableReport looked) {
        long added = RestoreStore.insertMissing(wire, table, part, outside(table));
        return new TableReport(table.name(), looked.rows(), added, 0, looked.added() - added);
    }

    private void numbers(Numbers numbers) {
        for (var table : touched()) {
            table.columns().stream()
                    .filter(Column::isNumbered)
                    .forEach(it ->
                            numbers.continueAfter(
                                    table, it, RestoreStore.highest(wire, table, it.name())));
        }
    }

    private List<TableShape> touched() {
        return staging.tables().stream().filter(part::touches).toList();
    }

    private List<TableShape> replaced() {
        return touched().stream().filter(this::isReplaced).toList();
    }

    /** With the tables that hang on them, children last. */
    private List<TableShape> deleted() {
        var all = new ArrayList<>(replaced());
        tables.hangingOn(replaced()).stream()
                .filter(it -> part.isEverything() || it.isPerSchool())
                .forEach(all::add);
        return all;
    }

    /** The log book is only added to, and what more schools share only when it is missing. */
    private boolean isReplaced(TableShape table) {
        return !table.isOnlyAddedTo() && (part.isEverything() || table.isPerSchool());
    }

    /** Parents that this work does not put back itself, and that may be gone. */
    private List<Parent> outside(TableShape table) {
        return part.isEverything()
                ? List.of()
                : table.parents().stream()
                        .filter(it -> tables.find(it.table()).filter(this::isReplaced).isEmpty())
                        .toList();
    }
}
