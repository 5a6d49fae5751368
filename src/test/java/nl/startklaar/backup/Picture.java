package nl.startklaar.backup;

import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is in the tables, row by row, as a hash for each table: two pictures are equal when not a
 * byte differs.
 */
record Picture(Map<String, String> tables) {

    /**
     * As the owner of the tables sees it.
     *
     * @param rows which rows of a table count; empty when the table does not
     */
    static Picture of(
            OwnerDoor owner, BackupCatalog catalog, Function<TableShape, Optional<String>> rows) {
        try (var connection = owner.open()) {
            connection.setAutoCommit(false);
            var wire = new Wire(connection, _ -> {});
            wire.writePlainly();
            var hashes = new TreeMap<String, String>();
            catalog.read(wire)
                    .inBackup()
                    .forEach(table ->
                            rows.apply(table)
                                    .ifPresent(
                                            it -> hashes.put(table.name(), hash(wire, table, it))));
            return new Picture(hashes);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String hash(Wire wire, TableShape table, String rows) {
        var tally = new Tally();
        wire.copyOut(
                "copy (select * from %s where %s order by %s) to stdout"
                        .formatted(table.name(), rows, table.order()),
                tally.countingOver(OutputStream.nullOutputStream()));
        return tally.rows() + " rows, " + tally.sha256();
    }

    Picture without(Set<String> names) {
        var rest = new TreeMap<>(tables);
        rest.keySet().removeAll(names);
        return new Picture(rest);
    }
}
