package nl.startklaar.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.storage.WithoutSchool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts everything back, in one transaction of the owner of the tables. */
@Service
class WholeRestore {

    private final BackupCatalog catalog;
    private final OwnerDoor owner;
    private final BackupStatements statements;
    private final AuditTrail audit;

    WholeRestore(
            BackupCatalog catalog, OwnerDoor owner, BackupStatements statements, AuditTrail audit) {
        this.catalog = catalog;
        this.owner = owner;
        this.statements = statements;
        this.audit = audit;
    }

    List<TableReport> preview(BackupHead head, BackupReader from) throws IOException {
        return alone(wire -> read(wire, head, from).preview(), false);
    }

    /**
     * @param replace whether what is there may go; else only an empty installation is filled
     */
    List<TableReport> restore(BackupHead head, BackupReader from, boolean replace)
            throws IOException {
        return alone(
                wire -> {
                    var restoring = read(wire, head, from);
                    if (!replace && !restoring.isEmpty()) {
                        throw new Unusable("backup.restore.not-empty");
                    }
                    return restoring.apply((table, column, highest) ->
                            RestoreStore.continueAfter(wire, table, column.name(), highest));
                },
                true);
    }

    /**
     * Afterwards, since the owner's transaction is not one of the server's: whoever breaks off
     * between the two finds the restore among the runs, and not in the log book.
     */
    @Transactional
    @WithoutSchool
    public void note(BackupHead head) {
        audit.note(AuditEntry.of("backup.audit.restored", head.made()));
    }

    private Restoring read(Wire wire, BackupHead head, BackupReader from) throws IOException {
        return Restoring.read(wire, catalog, Part.everything(), head, from);
    }

    private <T> T alone(SnapshotStore.Work<T> work, boolean keep) throws IOException {
        try (var connection = owner.open()) {
            connection.setAutoCommit(false);
            boolean isDone = false;
            try {
                T result = work.with(new Wire(connection, statements::hear));
                isDone = keep;
                return result;
            } finally {
                end(connection, isDone);
            }
        } catch (SQLException failed) {
            throw new DatabaseSaysNo("committing", failed);
        }
    }

    private void end(Connection connection, boolean keep) throws SQLException {
        if (keep) {
            statements.hear("commit");
            connection.commit();
        } else {
            connection.rollback();
        }
    }
}
