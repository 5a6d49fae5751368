package nl.startklaar.checklist;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class ChecklistTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(DeclaredTable.ofSchool("checklist.feed", Kind.CREDENTIAL));
    }
}
