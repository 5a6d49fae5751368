package nl.startklaar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/**
 * The temporary tables that a file is read into, each like the real one: PostgreSQL then reads
 * every value, and keeps every rule of the table, before any real row is touched.
 */
final class StagingStore {

    private StagingStore() {}

    static void create(Wire wire, TableShape table) {
        wire.run(
                "create temporary table %s (like %s including defaults including constraints including indexes including generated) on commit drop"
                        .formatted(TableShape.quoted(table.name()), table.name()));
    }

    static void fill(Wire wire, TableShape table, List<String> columns, InputStream rows) {
        wire.copyIn(
                "copy %s (%s) from stdin".formatted(table.staged(), TableShape.list(columns)),
                rows);
    }

    /** Also what holds between tables must hold in the file. */
    static void relate(Wire wire, TableShape table, Set<String> staged) {
        for (var parent : table.parents()) {
            if (staged.contains(parent.table())) {
                wire.run(
                        "alter table %s add %s"
                                .formatted(
                                        table.staged(),
                                        parent.definition()
                                                .replace(
                                                        "REFERENCES " + parent.table() + "(",
                                                        "REFERENCES "
                                                                + TableShape.staged(parent.table())
                                                                + "(")));
            }
        }
    }

    /** What comes out again when what was read is written once more. */
    static TableInFile tally(Wire wire, TableShape table, List<String> columns) throws IOException {
        var tally = new Tally();
        wire.copyOut(
                "copy (select %s from %s order by %s) to stdout"
                        .formatted(TableShape.list(columns), table.staged(), table.order()),
                tally.countingOver(OutputStream.nullOutputStream()));
        return new TableInFile(table.name(), columns, tally.rows(), tally.sha256());
    }
}
