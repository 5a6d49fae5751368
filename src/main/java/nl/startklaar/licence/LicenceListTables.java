package nl.startklaar.licence;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class LicenceListTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("licence.list_run", Kind.SCHOOL),
                DeclaredTable.ofSchool("licence.list_change", Kind.SCHOOL));
    }
}
