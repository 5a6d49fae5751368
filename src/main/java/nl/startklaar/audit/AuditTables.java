package nl.startklaar.audit;

import java.util.List;
import nl.startklaar.storage.DeclaredTable;
import nl.startklaar.storage.DeclaredTable.Kind;
import nl.startklaar.storage.DeclaredTable.Retention;
import nl.startklaar.storage.DeclaredTables;
import org.springframework.stereotype.Component;

/** The trail names accounts by id, so that erasing a person leaves it true. */
@Component
class AuditTables implements DeclaredTables {

    @Override
    public List<DeclaredTable> tables() {
        return List.of(
                DeclaredTable.ofSchool("audit.entry", Kind.AUDIT).keptFor(Retention.ONE_YEAR),
                DeclaredTable.global("audit.global_entry", Kind.AUDIT).keptFor(Retention.ONE_YEAR));
    }
}
