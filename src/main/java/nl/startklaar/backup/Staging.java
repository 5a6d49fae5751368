package nl.startklaar.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.startklaar.backup.BackupCatalog.Tables;
import nl.startklaar.backup.BackupReader.Rows;
import nl.startklaar.storage.SchemaVersion;

/** Reads a whole file into temporary tables, and refuses it when anything in it is not right. */
final class Staging {

    private static final String SCHOOL = "school_id";

    private final Wire wire;
    private final Tables tables;
    private final Part part;
    private final Map<String, TableInFile> read = new LinkedHashMap<>();

    private Staging(Wire wire, Tables tables, Part part) {
        this.wire = wire;
        this.tables = tables;
        this.part = part;
    }

    /** Of one school only its own rows are kept, whatever else the file holds. */
    static Staging read(Wire wire, Tables tables, Part part, BackupHead head, BackupReader from)
            throws IOException {
        mustBeReadable(head);
        var staging = new Staging(wire, tables, part);
        for (var rows = from.next(); rows.isPresent(); rows = from.next()) {
            staging.read(rows.orElseThrow());
        }
        from.tables().forEach(it -> staging.read.put(it.name(), it));
        staging.relate();
        return staging;
    }

    /** The tables that the file has, parents before their children. */
    List<TableShape> tables() {
        return tables.inBackup().stream().filter(it -> read.containsKey(it.name())).toList();
    }

    TableInFile inFile(TableShape table) {
        return Objects.requireNonNull(read.get(table.name()));
    }

    /** Writes everything once more; it must be what the file said. */
    void mustComeOutTheSame() throws IOException {
        for (var table : tables()) {
            var said = inFile(table);
            if (!StagingStore.tally(wire, table, said.columns()).equals(said)) {
                throw new Unusable("backup.file.differs", table.name());
            }
        }
    }

    /** A file of a later version says more than we understand. */
    private static void mustBeReadable(BackupHead head) {
        var ours = SchemaVersion.ofEachModule();
        head.versions()
                .forEach((module, version) -> {
                    if (version > ours.getOrDefault(module, 0)) {
                        throw new Unusable("backup.file.newer", module);
                    }
                });
        if (!head.format().equals(BackupHead.FORMAT)) {
            throw new Unusable("backup.file.newer", head.format());
        }
    }

    private void read(Rows rows) {
        var said = rows.table();
        var table =
                tables.find(said.name())
                        .orElseThrow(() -> new Unusable("backup.file.older", said.name()));
        mustFit(table, said);
        try {
            StagingStore.create(wire, table);
            StagingStore.fill(wire, table, said.columns(), ofThePart(table, rows));
        } catch (DatabaseSaysNo refused) {
            throw refused.about(table);
        }
    }

    /** A file of an older version fits when all that came later may be absent. */
    private static void mustFit(TableShape table, TableInFile said) {
        boolean isKnown = said.columns().stream().allMatch(it -> table.find(it).isPresent());
        boolean isComplete =
                table.columns().stream()
                        .allMatch(it -> it.mayBeAbsent() || said.columns().contains(it.name()));
        if (!isKnown || !isComplete) {
            throw new Unusable("backup.file.older", table.name());
        }
    }

    private InputStream ofThePart(TableShape table, Rows rows) {
        return part.school()
                .filter(_ -> table.isPerSchool())
                .<InputStream>map(it ->
                        new SchoolLines(
                                rows,
                                rows.table().columns().indexOf(SCHOOL),
                                it.value().toString().getBytes(US_ASCII)))
                .orElse(rows);
    }

    private void relate() {
        for (var table : tables()) {
            try {
                StagingStore.relate(wire, table, read.keySet());
            } catch (DatabaseSaysNo refused) {
                throw refused.about(table);
            }
        }
    }
}
