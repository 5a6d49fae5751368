package nl.startklaar.backup;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is in the tables, row by row, as a hash for each table: two pictures are equal when not a
 * byte differs.
 */
record Picture(Map<String, String> tables) {

    /** As the owner of the tables sees it. */
    static Picture of(OwnerDoor owner, BackupCatalog catalog, Part part) {
        try (var connection = owner.open()) {
            connection.setAutoCommit(false);
            return of(connection, catalog, part);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Picture of(Connection connection, BackupCatalog catalog, Part part) {
        var wire = new Wire(connection, _ -> {});
        wire.writePlainly();
        var hashes = new TreeMap<String, String>();
        for (var table : catalog.read(wire).inBackup()) {
            if (part.touches(table)) {
                var tally = new Tally();
                wire.copyOut(
                        "copy (select * from %s where %s order by %s) to stdout"
                                .formatted(table.name(), part.of(table), table.order()),
                        tally.countingOver(OutputStream.nullOutputStream()));
                hashes.put(table.name(), tally.rows() + " rows, " + tally.sha256());
            }
        }
        return new Picture(hashes);
    }

    Picture without(Set<String> names) {
        var rest = new TreeMap<>(tables);
        rest.keySet().removeAll(names);
        return new Picture(rest);
    }
}
