package nl.startklaar.storage;

import java.util.List;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.Retention;
import org.springframework.stereotype.Component;

/** What the tables hold that belong to no module: jobs, the version of the schema. */
@Component
class StorageTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("scheduled_tasks", Kind.TRANSIT)
                        .keptFor(Retention.UNTIL_IT_EXPIRES)
                        .notInBackup(),
                DeclaredTable.global("schema_version", Kind.REFERENCE).notInBackup());
    }
}
