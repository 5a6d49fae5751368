package nl.startklaar.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.startklaar.storage.Bulk;
import org.springframework.stereotype.Repository;

/**
 * Reads all tables as they were at one moment, whatever is written meanwhile. It sees every school,
 * as a backup has to, and can change nothing: the transaction is read only.
 */
@Repository
class SnapshotStore {

    interface Work<T> {
        T with(Wire wire) throws IOException;
    }

    private final DataSource bulk;
    private final BackupStatements statements;

    SnapshotStore(@Bulk DataSource bulk, BackupStatements statements) {
        this.bulk = bulk;
        this.statements = statements;
    }

    <T> T atOneMoment(Work<T> work) throws IOException {
        return alone("set transaction isolation level repeatable read, read only", work);
    }

    /** For reading a file back into temporary tables, which end with the transaction. */
    <T> T aside(Work<T> work) throws IOException {
        return alone("set transaction isolation level read committed, read write", work);
    }

    private <T> T alone(String kind, Work<T> work) throws IOException {
        try (var connection = bulk.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var wire = new Wire(connection, statements::hear);
                wire.run(kind);
                wire.writePlainly();
                return work.with(wire);
            } finally {
                giveBack(connection);
            }
        } catch (SQLException failed) {
            throw new DatabaseSaysNo("connecting", failed);
        }
    }

    private static void giveBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    static List<BackupHead.InIt> schools(Wire wire, Part part) {
        var which = part.school().map(it -> "'" + it.value() + "'").orElse("id");
        return wire.list(
                "select id, brin, name from school.schools where id = %s order by brin"
                        .formatted(which),
                row ->
                        new BackupHead.InIt(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    static TableInFile copy(Wire wire, TableShape table, Part part, BackupWriter to)
            throws IOException {
        var columns = table.columnNames();
        var sql =
                "copy (select %s from %s where %s order by %s) to stdout"
                        .formatted(
                                TableShape.list(columns),
                                table.name(),
                                part.of(table),
                                table.order());
        return to.table(table.name(), columns, out -> wire.copyOut(sql, out));
    }
}
