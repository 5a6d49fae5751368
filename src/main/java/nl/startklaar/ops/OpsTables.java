package nl.startklaar.ops;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class OpsTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(DeclaredTable.global("ops.practice", Kind.REFERENCE).notInBackup());
    }
}
