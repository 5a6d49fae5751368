package nl.startklaar.backup;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** The record is of this machine and its files, so that no backup brings back another's. */
@Component
class BackupTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(DeclaredTable.global("backup.run", Kind.TRANSIT).notInBackup());
    }
}
