package nl.startklaar.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.startklaar.audit.AuditEntry;
import nl.startklaar.audit.AuditTrail;
import nl.startklaar.backup.TableShape.Column;
import nl.startklaar.kernel.SchoolId;
import nl.startklaar.readiness.SchoolChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts one school back while the server works for all the others. It is a deed like any other, in
 * the role and under the policies of the server: it could not touch another school if it tried.
 */
@Service
class SchoolRestore {

    private final DataSource app;
    private final BackupCatalog catalog;
    private final OwnerDoor owner;
    private final BackupStatements statements;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SchoolRestore(
            DataSource app,
            BackupCatalog catalog,
            OwnerDoor owner,
            BackupStatements statements,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.app = app;
        this.catalog = catalog;
        this.owner = owner;
        this.statements = statements;
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public List<TableReport> preview(SchoolId school, BackupHead head, BackupReader from)
            throws IOException {
        return read(school, head, from).preview();
    }

    @Transactional(rollbackFor = Throwable.class)
    public List<TableReport> restore(SchoolId school, BackupHead head, BackupReader from)
            throws IOException {
        var restoring = read(school, head, from);
        var reports = restoring.apply(this::continueAfter);
        mustBeThere(school);
        audit.note(school, AuditEntry.of("backup.audit.restored", head.made()));
        events.publishEvent(new SchoolChanged(school));
        return reports;
    }

    private Restoring read(SchoolId school, BackupHead head, BackupReader from) throws IOException {
        return Restoring.read(wire(), catalog, Part.of(school), head, from);
    }

    /** The connection of this deed's own transaction. */
    private Wire wire() {
        return new Wire(DataSourceUtils.getConnection(app), statements::hear);
    }

    /** Another school can have got its code meanwhile; then it was not added. */
    private void mustBeThere(SchoolId school) {
        if (SnapshotStore.schools(wire(), Part.of(school)).isEmpty()) {
            throw new Unusable("backup.restore.code-taken");
        }
    }

    /** Numbers only go up, so that it does no harm when the rest is rolled back. */
    private void continueAfter(TableShape table, Column column, long highest) {
        try (var connection = owner.open()) {
            RestoreStore.continueAfter(
                    new Wire(connection, statements::hear), table, column.name(), highest);
        } catch (SQLException failed) {
            throw new DatabaseSaysNo("closing", failed);
        }
    }
}
