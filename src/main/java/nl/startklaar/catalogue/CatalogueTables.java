package nl.startklaar.catalogue;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

@Component
class CatalogueTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.global("catalogue.publisher", Kind.REFERENCE),
                DeclaredTable.global("catalogue.method", Kind.REFERENCE),
                DeclaredTable.global("catalogue.product", Kind.REFERENCE));
    }
}
